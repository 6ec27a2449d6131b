/**
 * Cities of the five routes, and others where listings are likely, by their names in the interface languages: reviewed by
 * hand. The gazetteer (data/SOURCES.md) has positions of 171,000 places but hardly a name outside Latin script, and cannot
 * tell a metropolis from a village of the same name.
 *
 * One city a line: country or region, latitude and longitude in degrees | English | Chinese | Russian | Arabic | French |
 * Spanish | other names people type. `=` is the English name once more.
 */
export const KNOWN_CITIES = `
CN 23.12 113.25|Guangzhou|广州|Гуанчжоу|قوانغتشو|Canton|Cantón|廣州, Kwangchow
CN 22.55 114.07|Shenzhen|深圳|Шэньчжэнь|شنتشن|=|=|شينزين
CN 22.28 113.57|Zhuhai|珠海|Чжухай|تشوهاي|=|=|
CN 23.03 113.13|Foshan|佛山|Фошань|فوشان|=|=|
CN 23.02 113.75|Dongguan|东莞|Дунгуань|دونغقوان|=|=|東莞
CN 23.35 116.68|Shantou|汕头|Шаньтоу|شانتو|=|=|汕頭, Swatow
HK 22.28 114.17|Hong Kong|香港|Гонконг|هونغ كونغ|=|=|Xianggang
MO 22.2 113.55|Macao|澳门|Макао|ماكاو|=|=|澳門, Macau, Aomen
TW 25.05 121.53|Taipei|台北|Тайбэй|تايبيه|=|Taipéi|臺北, Taibei
CN 39.91 116.4|Beijing|北京|Пекин|بكين|Pékin|Pekín|Peking, بيجين
CN 31.22 121.46|Shanghai|上海|Шанхай|شانغهاي|=|Shanghái|
CN 34.26 108.93|Xi’an|西安|Сиань|شيآن|=|=|Sian, Chang'an, 长安, شيان
CN 43.8 87.6|Urumqi|乌鲁木齐|Урумчи|أورومتشي|Ürümqi|=|烏魯木齊, Wulumuqi
CN 39.47 75.99|Kashgar|喀什|Кашгар|كاشغر|Kachgar|=|Kashi
CN 42.95 89.18|Turpan|吐鲁番|Турфан|تورفان|Tourfan|=|Turfan, 吐魯番
CN 40.14 94.66|Dunhuang|敦煌|Дуньхуан|دونهوانغ|=|=|Shazhou
CN 39.74 98.52|Jiuquan|酒泉|Цзюцюань|جيوتشيوان|=|=|
CN 36.06 103.84|Lanzhou|兰州|Ланьчжоу|لانتشو|=|=|蘭州
CN 38.47 106.27|Yinchuan|银川|Иньчуань|ينتشوان|=|=|銀川
CN 36.63 101.76|Xining|西宁|Синин|شينينغ|=|=|西寧
CN 25.04 102.72|Kunming|昆明|Куньмин|كونمينغ|=|=|
CN 24.91 118.59|Quanzhou|泉州|Цюаньчжоу|تشوانتشو|=|=|Zaitun
CN 24.48 118.08|Xiamen|厦门|Сямэнь|شيامن|=|=|廈門, Amoy
CN 26.08 119.29|Fuzhou|福州|Фучжоу|فوتشو|=|=|Foochow
CN 29.88 121.55|Ningbo|宁波|Нинбо|نينغبو|=|=|寧波
CN 30.29 120.16|Hangzhou|杭州|Ханчжоу|هانغتشو|=|=|
CN 29.32 120.08|Yiwu|义乌|Иу|ييوو|=|=|義烏
CN 32.06 118.78|Nanjing|南京|Нанкин|نانجينغ|Nankin|Nankín|Nanking
CN 31.3 120.6|Suzhou|苏州|Сучжоу|سوتشو|=|=|蘇州
CN 30.67 104.07|Chengdu|成都|Чэнду|تشنغدو|=|=|
CN 29.56 106.56|Chongqing|重庆|Чунцин|تشونغتشينغ|=|=|重慶, Chungking
CN 30.58 114.27|Wuhan|武汉|Ухань|ووهان|=|=|武漢
CN 34.76 113.65|Zhengzhou|郑州|Чжэнчжоу|تشنغتشو|=|=|鄭州
CN 34.67 112.44|Luoyang|洛阳|Лоян|لويانغ|=|=|洛陽
CN 39.14 117.18|Tianjin|天津|Тяньцзинь|تيانجين|=|=|Tientsin
CN 36.06 120.38|Qingdao|青岛|Циндао|تشينغداو|=|=|青島, Tsingtao
CN 20.03 110.35|Haikou|海口|Хайкоу|هايكو|=|=|
CN 22.82 108.32|Nanning|南宁|Наньнин|ناننينغ|=|=|南寧
CN 45.75 126.65|Harbin|哈尔滨|Харбин|هاربين|=|=|哈爾濱, Kharbine
CN 28.68 115.85|Nanchang|南昌|Наньчан|نانتشانغ|=|=|
CN 29.29 117.21|Jingdezhen|景德镇|Цзиндэчжэнь|جينغدتشن|=|=|景德鎮
MN 47.91 106.88|Ulaanbaatar|乌兰巴托|Улан-Батор|أولان باتور|Oulan-Bator|Ulán Bator|Ulan Bator, Улаанбаатар
KP 39.03 125.75|Pyongyang|平壤|Пхеньян|بيونغ يانغ|=|Pionyang|
KR 37.57 126.98|Seoul|首尔|Сеул|سيول|Séoul|Seúl|首爾, 서울
KR 35.1 129.03|Busan|釜山|Пусан|بوسان|Pusan|=|부산
JP 35.69 139.69|Tokyo|东京|Токио|طوكيو|=|Tokio|東京
JP 34.69 135.5|Osaka|大阪|Осака|أوساكا|=|=|
JP 35.02 135.75|Kyoto|京都|Киото|كيوتو|=|Kioto|
JP 34.7 135.8|Nara|奈良|Нара|نارا|=|=|
KZ 43.25 76.91|Almaty|阿拉木图|Алматы|ألماتي|=|=|Алма-Ата, Alma-Ata
KZ 51.18 71.45|Astana|阿斯塔纳|Астана|أستانا|=|Astaná|Nur-Sultan, Нур-Султан
KZ 42.31 69.6|Shymkent|奇姆肯特|Шымкент|شيمكنت|Chymkent|=|Чимкент
KZ 43.29 68.26|Turkistan|突厥斯坦|Туркестан|تركستان|=|Turkistán|Turkestan, Түркістан
KZ 49.8 73.1|Karaganda|卡拉干达|Караганда|قراغندي|=|=|Qaraghandy, Қарағанды
KG 42.87 74.59|Bishkek|比什凯克|Бишкек|بيشكك|Bichkek|Biskek|
KG 40.53 72.8|Osh|奥什|Ош|أوش|Och|=|
UZ 41.26 69.22|Tashkent|塔什干|Ташкент|طشقند|Tachkent|Taskent|Toshkent
UZ 39.65 66.96|Samarkand|撒马尔罕|Самарканд|سمرقند|Samarcande|Samarcanda|Samarqand
UZ 39.77 64.43|Bukhara|布哈拉|Бухара|بخارى|Boukhara|Bujará|Buxoro
UZ 41.39 60.36|Khiva|希瓦|Хива|خيوة|=|Jiva|Xiva
UZ 42.46 59.61|Nukus|努库斯|Нукус|نوكوس|Noukous|=|
TJ 38.54 68.78|Dushanbe|杜尚别|Душанбе|دوشنبه|Douchanbé|Dusambé|
TJ 40.28 69.62|Khujand|苦盏|Худжанд|خجند|Khodjent|Juyand|
TM 37.95 58.38|Ashgabat|阿什哈巴德|Ашхабад|عشق آباد|Achgabat|Asjabad|Aşgabat
AF 34.53 69.17|Kabul|喀布尔|Кабул|كابل|Kaboul|=|کابل, كابول
AF 34.35 62.2|Herat|赫拉特|Герат|هرات|Hérat|=|
AF 36.71 67.11|Mazar-e Sharif|马扎里沙里夫|Мазари-Шариф|مزار شريف|Mazâr-e Charîf|Mazar-e Sarif|Mazār-e Sharīf
RU 55.75 37.62|Moscow|莫斯科|Москва|موسكو|Moscou|Moscú|
RU 59.94 30.31|Saint Petersburg|圣彼得堡|Санкт-Петербург|سانت بطرسبرغ|Saint-Pétersbourg|San Petersburgo|St Petersburg, Петербург
RU 55.79 49.12|Kazan|喀山|Казань|قازان|=|Kazán|
RU 56.86 60.62|Yekaterinburg|叶卡捷琳堡|Екатеринбург|يكاترينبورغ|Iekaterinbourg|Ekaterimburgo|Ekaterinburg
RU 55.02 82.93|Novosibirsk|新西伯利亚|Новосибирск|نوفوسيبيرسك|Novossibirsk|=|
RU 52.3 104.29|Irkutsk|伊尔库茨克|Иркутск|إركوتسك|Irkoutsk|=|
RU 43.11 131.87|Vladivostok|符拉迪沃斯托克|Владивосток|فلاديفوستوك|=|=|海参崴
RU 46.35 48.04|Astrakhan|阿斯特拉罕|Астрахань|أستراخان|=|Astracán|
RU 56.5 84.98|Tomsk|托木斯克|Томск|تومسك|=|=|
BY 53.9 27.57|Minsk|明斯克|Минск|مينسك|=|=|
UA 50.45 30.52|Kyiv|基辅|Киев|كييف|Kiev|Kiev|Київ
UA 46.49 30.74|Odesa|敖德萨|Одесса|أوديسا|Odessa|Odesa|Одеса
GE 41.69 44.83|Tbilisi|第比利斯|Тбилиси|تبليسي|Tbilissi|Tiflis|თბილისი
AM 40.18 44.51|Yerevan|埃里温|Ереван|يريفان|Erevan|Ereván|Երևան
AZ 40.38 49.89|Baku|巴库|Баку|باكو|Bakou|Bakú|Bakı
TR 41.01 28.95|Istanbul|伊斯坦布尔|Стамбул|إسطنبول|=|Estambul|İstanbul, اسطنبول
TR 39.92 32.85|Ankara|安卡拉|Анкара|أنقرة|=|=|
TR 38.41 27.14|Izmir|伊兹密尔|Измир|إزمير|=|Esmirna|İzmir
TR 36.21 36.16|Antakya|安塔基亚|Антакья|أنطاكية|Antioche|Antioquía|Antioch
TR 37.87 32.48|Konya|科尼亚|Конья|قونية|=|=|
IR 35.69 51.42|Tehran|德黑兰|Тегеран|طهران|Téhéran|Teherán|تهران
IR 32.65 51.67|Isfahan|伊斯法罕|Исфахан|أصفهان|Ispahan|Isfahán|Esfahan, اصفهان
IR 29.61 52.53|Shiraz|设拉子|Шираз|شيراز|Chiraz|=|
IR 38.08 46.29|Tabriz|大不里士|Тебриз|تبريز|=|=|
IR 36.3 59.61|Mashhad|马什哈德|Мешхед|مشهد|Mechhed|=|Meshed
IR 31.9 54.37|Yazd|亚兹德|Йезд|يزد|=|=|
IR 27.19 56.28|Bandar Abbas|阿巴斯港|Бендер-Аббас|بندر عباس|=|Bandar Abás|
IQ 33.34 44.4|Baghdad|巴格达|Багдад|بغداد|Bagdad|Bagdad|
IQ 30.5 47.8|Basra|巴士拉|Басра|البصرة|Bassorah|Basora|بصرة
IQ 36.34 43.12|Mosul|摩苏尔|Мосул|الموصل|Mossoul|=|
IQ 36.19 44.01|Erbil|埃尔比勒|Эрбиль|أربيل|=|=|Arbil
SY 33.51 36.29|Damascus|大马士革|Дамаск|دمشق|Damas|Damasco|
SY 36.2 37.16|Aleppo|阿勒颇|Алеппо|حلب|Alep|Alepo|
LB 33.89 35.5|Beirut|贝鲁特|Бейрут|بيروت|Beyrouth|=|
JO 31.96 35.95|Amman|安曼|Амман|عمّان|=|Amán|عمان
KW 29.37 47.97|Kuwait City|科威特城|Эль-Кувейт|مدينة الكويت|Koweït|Ciudad de Kuwait|الكويت, Kuwait
QA 25.29 51.53|Doha|多哈|Доха|الدوحة|=|=|
BH 26.23 50.59|Manama|麦纳麦|Манама|المنامة|=|=|
BH 26.26 50.61|Muharraq|穆哈拉格|Мухаррак|المحرق|=|=|Al Muharraq
AE 24.45 54.4|Abu Dhabi|阿布扎比|Абу-Даби|أبوظبي|Abou Dabi|Abu Dabi|أبو ظبي
AE 25.08 55.31|Dubai|迪拜|Дубай|دبي|Dubaï|Dubái|
AE 25.33 55.41|Sharjah|沙迦|Шарджа|الشارقة|Charjah|Sarja|
OM 23.58 58.41|Muscat|马斯喀特|Маскат|مسقط|Mascate|Mascate|
OM 24.35 56.71|Sohar|苏哈尔|Сухар|صحار|=|=|
OM 17.02 54.09|Salalah|塞拉莱|Салала|صلالة|=|Salalá|
SA 24.69 46.72|Riyadh|利雅得|Эр-Рияд|الرياض|Riyad|Riad|
SA 21.49 39.19|Jeddah|吉达|Джидда|جدة|Djeddah|Yeda|
SA 26.43 50.1|Dammam|达曼|Даммам|الدمام|=|=|
YE 15.35 44.21|Sana’a|萨那|Сана|صنعاء|Sanaa|Saná|
YE 12.78 45.04|Aden|亚丁|Аден|عدن|=|Adén|
PK 24.86 67.01|Karachi|卡拉奇|Карачи|كراتشي|=|=|کراچی
PK 31.56 74.35|Lahore|拉合尔|Лахор|لاهور|=|=|
PK 33.72 73.04|Islamabad|伊斯兰堡|Исламабад|إسلام آباد|=|=|
PK 34.01 71.58|Peshawar|白沙瓦|Пешавар|بيشاور|=|=|
PK 25.12 62.33|Gwadar|瓜达尔|Гвадар|جوادر|=|=|
IN 28.65 77.23|Delhi|德里|Дели|دلهي|=|=|
IN 28.62 77.21|New Delhi|新德里|Нью-Дели|نيودلهي|=|Nueva Delhi|
IN 19.07 72.88|Mumbai|孟买|Мумбаи|مومباي|=|Bombay|Bombay, Бомбей
IN 22.56 88.36|Kolkata|加尔各答|Калькутта|كولكاتا|Calcutta|Calcuta|Calcutta
IN 13.09 80.28|Chennai|金奈|Ченнаи|تشيناي|=|=|Madras
IN 9.94 76.26|Kochi|科钦|Кочи|كوتشي|=|Cochín|Cochin
IN 12.97 77.59|Bengaluru|班加罗尔|Бангалор|بنغالور|Bangalore|Bangalore|Bangalore
BD 23.71 90.41|Dhaka|达卡|Дакка|دكا|Dacca|Daca|ঢাকা
BD 22.34 91.83|Chattogram|吉大港|Читтагонг|شيتاغونغ|Chittagong|Chittagong|Chittagong
NP 27.7 85.32|Kathmandu|加德满都|Катманду|كاتماندو|Katmandou|Katmandú|
BT 27.47 89.64|Thimphu|廷布|Тхимпху|تيمفو|Thimphou|Timbu|
LK 6.94 79.85|Colombo|科伦坡|Коломбо|كولومبو|=|=|
LK 6.05 80.21|Galle|加勒|Галле|غالي|=|=|
LK 7.29 80.63|Kandy|康提|Канди|كاندي|=|=|
MV 4.18 73.51|Malé|马累|Мале|ماليه|=|=|
MM 16.81 96.16|Yangon|仰光|Янгон|يانغون|Rangoun|Rangún|Rangoon
MM 21.97 96.08|Mandalay|曼德勒|Мандалай|ماندالاي|=|=|
MM 19.75 96.13|Nay Pyi Taw|内比都|Нейпьидо|نايبيداو|Naypyidaw|Naipyidó|Naypyidaw
TH 13.75 100.5|Bangkok|曼谷|Бангкок|بانكوك|=|=|กรุงเทพ
TH 18.79 98.98|Chiang Mai|清迈|Чиангмай|شيانغ ماي|=|=|清邁
LA 17.97 102.6|Vientiane|万象|Вьентьян|فيينتيان|=|Vientián|
LA 19.89 102.15|Luang Prabang|琅勃拉邦|Луангпхабанг|لوانغ برابانغ|=|=|Louangphabang
KH 11.56 104.92|Phnom Penh|金边|Пномпень|بنوم بنه|=|Nom Pen|
KH 13.36 103.86|Siem Reap|暹粒|Сиемреап|سيام ريب|=|=|
VN 21.02 105.84|Hanoi|河内|Ханой|هانوي|Hanoï|Hanói|Hà Nội
VN 10.82 106.63|Ho Chi Minh City|胡志明市|Хошимин|مدينة هو تشي منه|Hô Chi Minh-Ville|Ciudad Ho Chi Minh|Saigon, Hồ Chí Minh
VN 16.07 108.22|Da Nang|岘港|Дананг|دا نانغ|=|=|Đà Nẵng
VN 15.88 108.33|Hoi An|会安|Хойан|هوي آن|=|=|Hội An
MY 3.14 101.69|Kuala Lumpur|吉隆坡|Куала-Лумпур|كوالالمبور|=|=|
MY 5.41 100.34|George Town|乔治市|Джорджтаун|جورج تاون|=|=|Penang, 槟城
MY 2.2 102.24|Malacca|马六甲|Малакка|ملقا|=|Malaca|Melaka
SG 1.29 103.85|Singapore|新加坡|Сингапур|سنغافورة|Singapour|Singapur|
BN 4.89 114.94|Bandar Seri Begawan|斯里巴加湾市|Бандар-Сери-Бегаван|بندر سري بكاوان|=|=|
ID -6.21 106.85|Jakarta|雅加达|Джакарта|جاكرتا|=|Yakarta|
ID -7.25 112.75|Surabaya|泗水|Сурабая|سورابايا|=|=|
ID -7.8 110.36|Yogyakarta|日惹|Джокьякарта|يوغياكارتا|=|=|
ID -5.15 119.43|Makassar|望加锡|Макассар|ماكاسار|=|=|
ID -6.92 107.61|Bandung|万隆|Бандунг|باندونغ|=|=|
PH 14.6 120.98|Manila|马尼拉|Манила|مانيلا|Manille|=|
PH 10.32 123.89|Cebu|宿务|Себу|سيبو|=|Cebú|Cebu City
PH 9.74 118.74|Puerto Princesa|公主港|Пуэрто-Принсеса|بويرتو برينسيسا|=|=|Palawan
TL -8.56 125.57|Dili|帝力|Дили|ديلي|=|=|
EG 30.06 31.25|Cairo|开罗|Каир|القاهرة|Le Caire|El Cairo|
EG 31.2 29.92|Alexandria|亚历山大|Александрия|الإسكندرية|Alexandrie|Alejandría|
EG 29.97 32.53|Suez|苏伊士|Суэц|السويس|=|=|
EG 31.27 32.3|Port Said|塞得港|Порт-Саид|بورسعيد|Port-Saïd|Puerto Saíd|
EG 25.7 32.64|Luxor|卢克索|Луксор|الأقصر|Louxor|=|
ET 9.02 38.75|Addis Ababa|亚的斯亚贝巴|Аддис-Абеба|أديس أبابا|Addis-Abeba|Adís Abeba|
DJ 11.59 43.15|Djibouti|吉布提|Джибути|جيبوتي|=|Yibuti|
SD 15.55 32.53|Khartoum|喀土穆|Хартум|الخرطوم|=|Jartum|
KE -1.28 36.82|Nairobi|内罗毕|Найроби|نيروبي|=|=|
KE -4.05 39.66|Mombasa|蒙巴萨|Момбаса|مومباسا|=|=|ممباسا
KE -2.27 40.9|Lamu|拉穆|Ламу|لامو|=|=|
KE -3.22 40.12|Malindi|马林迪|Малинди|ماليندي|=|=|
TZ -6.82 39.27|Dar es Salaam|达累斯萨拉姆|Дар-эс-Салам|دار السلام|=|Dar es-Salam|
TZ -6.16 39.2|Zanzibar|桑给巴尔|Занзибар|زنجبار|=|Zanzíbar|
MZ -25.97 32.58|Maputo|马普托|Мапуту|مابوتو|=|=|
MG -18.91 47.54|Antananarivo|塔那那利佛|Антананариву|أنتاناناريفو|=|=|
MU -20.16 57.5|Port Louis|路易港|Порт-Луи|بورت لويس|Port-Louis|Port-Louis|
ZA -33.93 18.42|Cape Town|开普敦|Кейптаун|كيب تاون|Le Cap|Ciudad del Cabo|
ZA -26.2 28.04|Johannesburg|约翰内斯堡|Йоханнесбург|جوهانسبرغ|=|Johannesburgo|
ZA -29.86 31.03|Durban|德班|Дурбан|ديربان|=|=|
NG 6.45 3.39|Lagos|拉各斯|Лагос|لاغوس|=|=|
GH 5.56 -0.2|Accra|阿克拉|Аккра|أكرا|=|=|
SN 14.69 -17.44|Dakar|达喀尔|Дакар|داكار|=|=|
DZ 36.73 3.09|Algiers|阿尔及尔|Алжир|الجزائر|Alger|Argel|
TN 36.82 10.17|Tunis|突尼斯|Тунис|تونس|=|Túnez|
LY 32.89 13.19|Tripoli|的黎波里|Триполи|طرابلس|=|Trípoli|
MA 34.01 -6.83|Rabat|拉巴特|Рабат|الرباط|=|=|
MA 33.59 -7.61|Casablanca|卡萨布兰卡|Касабланка|الدار البيضاء|=|=|
GR 37.98 23.73|Athens|雅典|Афины|أثينا|Athènes|Atenas|Αθήνα
GR 37.94 23.65|Piraeus|比雷埃夫斯|Пирей|بيرايوس|Le Pirée|El Pireo|Πειραιάς
GR 40.64 22.93|Thessaloniki|塞萨洛尼基|Салоники|سالونيك|Thessalonique|Salónica|Θεσσαλονίκη
CY 35.17 33.35|Nicosia|尼科西亚|Никосия|نيقوسيا|Nicosie|=|Λευκωσία
MT 35.9 14.51|Valletta|瓦莱塔|Валлетта|فاليتا|La Valette|La Valeta|
IT 45.44 12.33|Venice|威尼斯|Венеция|البندقية|Venise|Venecia|Venezia
IT 44.4 8.94|Genoa|热那亚|Генуя|جنوة|Gênes|Génova|Genova
IT 41.89 12.51|Rome|罗马|Рим|روما|=|Roma|Roma
IT 45.46 9.19|Milan|米兰|Милан|ميلانو|=|Milán|Milano
IT 40.85 14.27|Naples|那不勒斯|Неаполь|نابولي|=|Nápoles|Napoli
IT 43.78 11.25|Florence|佛罗伦萨|Флоренция|فلورنسا|=|Florencia|Firenze
IT 45.65 13.78|Trieste|的里雅斯特|Триест|ترييستي|=|=|
FR 43.3 5.38|Marseille|马赛|Марсель|مرسيليا|=|Marsella|
FR 48.85 2.35|Paris|巴黎|Париж|باريس|=|París|
FR 45.75 4.85|Lyon|里昂|Лион|ليون|=|=|
ES 40.42 -3.7|Madrid|马德里|Мадрид|مدريد|=|=|
ES 41.39 2.16|Barcelona|巴塞罗那|Барселона|برشلونة|Barcelone|=|
ES 39.47 -0.38|Valencia|瓦伦西亚|Валенсия|بلنسية|Valence|=|València
ES 37.38 -5.97|Seville|塞维利亚|Севилья|إشبيلية|Séville|Sevilla|Sevilla
PT 38.73 -9.15|Lisbon|里斯本|Лиссабон|لشبونة|Lisbonne|Lisboa|Lisboa
PT 41.15 -8.61|Porto|波尔图|Порту|بورتو|=|Oporto|
PT 40.21 -8.42|Coimbra|科英布拉|Коимбра|كويمبرا|=|=|
GB 51.51 -0.13|London|伦敦|Лондон|لندن|Londres|Londres|
GB 51.75 -1.26|Oxford|牛津|Оксфорд|أكسفورد|=|=|
GB 52.2 0.12|Cambridge|剑桥|Кембридж|كامبريدج|=|=|
DE 52.52 13.41|Berlin|柏林|Берлин|برلين|=|Berlín|
DE 53.55 9.99|Hamburg|汉堡|Гамбург|هامبورغ|Hambourg|Hamburgo|
DE 51.43 6.77|Duisburg|杜伊斯堡|Дуйсбург|دويسبورغ|Duisbourg|Duisburgo|
DE 48.14 11.58|Munich|慕尼黑|Мюнхен|ميونخ|=|Múnich|München
AT 48.21 16.37|Vienna|维也纳|Вена|فيينا|Vienne|Viena|Wien
HU 47.5 19.04|Budapest|布达佩斯|Будапешт|بودابست|=|=|
CZ 50.09 14.42|Prague|布拉格|Прага|براغ|=|Praga|Praha
PL 52.23 21.01|Warsaw|华沙|Варшава|وارسو|Varsovie|Varsovia|Warszawa
PL 54.35 18.65|Gdańsk|格但斯克|Гданьск|غدانسك|=|=|
PL 51.77 19.47|Łódź|罗兹|Лодзь|وودج|=|=|
RO 44.43 26.11|Bucharest|布加勒斯特|Бухарест|بوخارست|Bucarest|Bucarest|București
BG 42.7 23.32|Sofia|索非亚|София|صوفيا|=|Sofía|
RS 44.8 20.47|Belgrade|贝尔格莱德|Белград|بلغراد|=|Belgrado|Beograd, Београд
HR 45.81 15.98|Zagreb|萨格勒布|Загреб|زغرب|=|=|
NL 51.92 4.48|Rotterdam|鹿特丹|Роттердам|روتردام|=|Róterdam|
NL 52.37 4.89|Amsterdam|阿姆斯特丹|Амстердам|أمستردام|=|Ámsterdam|
BE 50.85 4.35|Brussels|布鲁塞尔|Брюссель|بروكسل|Bruxelles|Bruselas|Brussel
BE 51.22 4.4|Antwerp|安特卫普|Антверпен|أنتويرب|Anvers|Amberes|Antwerpen
CH 46.2 6.15|Geneva|日内瓦|Женева|جنيف|Genève|Ginebra|Genf
FI 60.17 24.94|Helsinki|赫尔辛基|Хельсинки|هلسنكي|=|=|
SE 59.33 18.07|Stockholm|斯德哥尔摩|Стокгольм|ستوكهولم|=|Estocolmo|
NZ -36.85 174.76|Auckland|奥克兰|Окленд|أوكلاند|=|=|
NZ -41.29 174.78|Wellington|惠灵顿|Веллингтон|ويلينغتون|=|=|
AU -33.87 151.21|Sydney|悉尼|Сидней|سيدني|=|Sídney|雪梨
AU -37.81 144.96|Melbourne|墨尔本|Мельбурн|ملبورن|=|=|
AU -12.46 130.84|Darwin|达尔文|Дарвин|داروين|=|=|
PG -9.48 147.15|Port Moresby|莫尔兹比港|Порт-Морсби|بورت مورسبي|=|=|
SB -9.43 159.95|Honiara|霍尼亚拉|Хониара|هونيارا|=|=|
VU -17.74 168.31|Port Vila|维拉港|Порт-Вила|بورت فيلا|Port-Vila|Port Vila|
NC -22.27 166.45|Nouméa|努美阿|Нумеа|نوميا|=|Numea|
FJ -18.14 178.43|Suva|苏瓦|Сува|سوفا|=|=|
WS -13.83 -171.77|Apia|阿皮亚|Апиа|أبيا|=|=|
TO -21.14 -175.2|Nuku‘alofa|努库阿洛法|Нукуалофа|نوكوالوفا|=|Nukualofa|
PF -17.53 -149.57|Papeete|帕皮提|Папеэте|بابيتي|=|=|
US 40.71 -74.01|New York|纽约|Нью-Йорк|نيويورك|=|Nueva York|New York City
BR -23.55 -46.64|São Paulo|圣保罗|Сан-Паулу|ساو باولو|=|=|
BR -22.91 -43.18|Rio de Janeiro|里约热内卢|Рио-де-Жанейро|ريو دي جانيرو|=|Río de Janeiro|
AR -34.61 -58.38|Buenos Aires|布宜诺斯艾利斯|Буэнос-Айрес|بوينس آيرس|=|=|
CL -33.46 -70.65|Santiago|圣地亚哥|Сантьяго|سانتياغو|=|=|
PE -12.04 -77.03|Lima|利马|Лима|ليما|=|=|
MX 19.43 -99.13|Mexico City|墨西哥城|Мехико|مكسيكو سيتي|Mexico|Ciudad de México|
PA 8.99 -79.52|Panama City|巴拿马城|Панама|بنما|Panama|Ciudad de Panamá|
`;
