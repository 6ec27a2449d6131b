/** Words of each language for generated listings; those that stand first are drawn most often. */
export const WORDS: Record<string, { nouns: string[]; others: string[]; space: string; stop: string }> = {
  en: {
    nouns:
      `exhibition lecture silk road trade porcelain culture history museum ceramics harbour manuscript research education
      cooperation heritage tea textile archive caravan paper city language medicine energy railway climate agriculture
      architecture painting calligraphy music navigation astronomy mathematics logistics market school university student
      teacher workshop programme master engineering water desert oasis steppe mountain coast island monsoon spice lacquer
      bronze jade mural grotto pilgrimage monastery mosque temple embroidery carpet dye indigo glass pottery kiln coin
      inscription map compass shipwreck lighthouse customs tariff visa policy governance finance bank currency contract`.split(
        /\s+/,
      ),
    others:
      `of the along and for in from between across ancient modern joint new shared regional maritime northern southern
      western central international digital public early late open comparative practical rural urban coastal`.split(
        /\s+/,
      ),
    space: " ",
    stop: ". ",
  },
  "zh-CN": {
    nouns:
      `展览 讲座 丝绸 之路 贸易 瓷器 文化 历史 博物馆 陶瓷 港口 写本 研究 教育 合作 遗产 茶叶 纺织 档案 商队 纸张 城市 语言 医学 能源
      铁路 气候 农业 建筑 绘画 书法 音乐 航海 天文 数学 物流 市场 学校 大学 学生 教师 工作坊 项目 硕士 工程 水利 沙漠 绿洲 草原 山脉 海岸
      海岛 季风 香料 漆器 青铜 玉器 壁画 石窟 朝圣 寺院 刺绣 地毯 染料 玻璃 陶器 窑址 钱币 碑刻 地图 罗盘 沉船 灯塔 海关 关税 签证 政策
      治理 金融 银行 货币 合同 敦煌 广州 泉州 喀什`.split(/\s+/),
    others:
      `的 与 和 在 从 古代 现代 联合 新 共享 区域 海上 北方 南方 西部 中部 国际 数字 公共 早期 晚期 开放 比较 实用 乡村 城市`.split(
        /\s+/,
      ),
    space: "",
    stop: "。",
  },
  ru: {
    nouns:
      `выставка лекция шёлк путь торговля фарфор культура история музей керамика порт рукопись исследование образование
      сотрудничество наследие чай ткань архив караван бумага город язык медицина энергия железная климат земледелие
      архитектура живопись каллиграфия музыка мореплавание астрономия математика логистика рынок школа университет студент
      преподаватель мастерская программа магистр инженерия вода пустыня оазис степь гора побережье остров муссон пряность лак
      бронза нефрит роспись пещера паломничество монастырь мечеть храм вышивка ковёр краситель индиго стекло гончар печь
      монета надпись карта компас кораблекрушение маяк таможня пошлина виза политика управление финансы банк валюта договор`.split(
        /\s+/,
      ),
    others:
      `и в на по от между через древний современный совместный новый общий региональный морской северный южный западный
      центральный международный цифровой открытый ранний поздний сравнительный`.split(/\s+/),
    space: " ",
    stop: ". ",
  },
  ar: {
    nouns:
      `معرض محاضرة حرير طريق تجارة خزف ثقافة تاريخ متحف فخار ميناء مخطوطة بحث تعليم تعاون تراث شاي نسيج أرشيف قافلة ورق مدينة لغة طب
      طاقة قطار مناخ زراعة عمارة رسم خط موسيقى ملاحة فلك رياضيات نقل سوق مدرسة جامعة طالب معلم ورشة برنامج ماجستير هندسة ماء صحراء واحة
      سهوب جبل ساحل جزيرة رياح توابل برونز يشم جدارية كهف حج دير مسجد معبد تطريز سجادة صبغة نيلة زجاج فرن عملة نقش خريطة بوصلة حطام
      منارة جمارك رسوم تأشيرة سياسة إدارة مالية مصرف عقد`.split(/\s+/),
    others:
      `في من على إلى بين عبر القديم الحديث المشترك الجديد الإقليمي البحري الشمالي الجنوبي الغربي المركزي الدولي الرقمي العام المبكر`.split(
        /\s+/,
      ),
    space: " ",
    stop: ". ",
  },
  fr: {
    nouns:
      `exposition conférence soie route commerce porcelaine culture histoire musée céramique port manuscrit recherche éducation
      coopération patrimoine thé textile archive caravane papier ville langue médecine énergie chemin climat agriculture
      architecture peinture calligraphie musique navigation astronomie mathématiques logistique marché école université étudiant
      enseignant atelier programme master ingénierie eau désert oasis steppe montagne côte île mousson épice laque bronze jade
      fresque grotte pèlerinage monastère mosquée temple broderie tapis teinture indigo verre poterie four monnaie inscription`.split(
        /\s+/,
      ),
    others:
      `de la le et en du des entre à travers ancien moderne conjoint nouveau partagé régional maritime septentrional international
      numérique public comparé`.split(/\s+/),
    space: " ",
    stop: ". ",
  },
};

/** Places of the routes: country or region, city, zone, and the language that listings there are mostly written in. */
export const PLACES = [
  ["CN", "Guangzhou", "Asia/Shanghai", "zh-CN"],
  ["CN", "Xi’an", "Asia/Shanghai", "zh-CN"],
  ["CN", "泉州", "Asia/Shanghai", "zh-CN"],
  ["CN", "Beijing", "Asia/Shanghai", "en"],
  ["KZ", "Almaty", "Asia/Almaty", "ru"],
  ["UZ", "Samarkand", "Asia/Samarkand", "ru"],
  ["RU", "Moscow", "Europe/Moscow", "ru"],
  ["EG", "القاهرة", "Africa/Cairo", "ar"],
  ["TR", "Istanbul", "Europe/Istanbul", "en"],
  ["IT", "Venice", "Europe/Rome", "en"],
  ["PK", "Lahore", "Asia/Karachi", "en"],
  ["KE", "Mombasa", "Africa/Nairobi", "en"],
  ["ID", "Jakarta", "Asia/Jakarta", "en"],
  ["MY", "Malacca", "Asia/Kuala_Lumpur", "en"],
  ["IR", "Isfahan", "Asia/Tehran", "en"],
  ["FR", "Marseille", "Europe/Paris", "fr"],
  ["OM", "Muscat", "Asia/Muscat", "ar"],
  ["GE", "Tbilisi", "Asia/Tbilisi", "ru"],
] as const;

/** Parts of made-up family names, so that there are words that stand in few listings. */
export const SYLLABLES = "ka ri mo va sen du la tar ba zi no he ru ma li que shi ta go far".split(" ");
