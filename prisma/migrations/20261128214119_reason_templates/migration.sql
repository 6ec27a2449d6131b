-- The office gives reasons in six languages and for the same few things: templates, kept by the office itself, of which a start set comes
-- with the portal. The enum's values are used below, which PostgreSQL allows in the transaction that makes the whole type.

-- From prisma/schema (generated)
-- CreateEnum
CREATE TYPE "reason_use" AS ENUM ('ask_applicant', 'refuse_application', 'refuse_evidence', 'request_changes', 'refuse_listing', 'suspend', 'withdraw_verification', 'restore', 'uphold_appeal', 'refuse_appeal', 'settle_report');

-- CreateTable
CREATE TABLE "reason_template" (
    "id" UUID NOT NULL,
    "uses" "reason_use"[],
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reason_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reason_text" (
    "template_id" UUID NOT NULL,
    "language" VARCHAR(16) NOT NULL,
    "title" VARCHAR(120) NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "reason_text_pkey" PRIMARY KEY ("template_id","language")
);

-- AddForeignKey
ALTER TABLE "reason_text" ADD CONSTRAINT "reason_text_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "reason_template"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what the schema language cannot say

ALTER TABLE "reason_template" ADD CONSTRAINT "reason_template_has_a_use" CHECK (cardinality(uses) > 0);

-- The start set, to be changed and removed by the office like any other.
INSERT INTO "reason_template" ("id", "uses") VALUES ('0199b2c5-0000-7000-8000-000000000001', '{ask_applicant}');
INSERT INTO "reason_text" ("template_id", "language", "title", "text") VALUES
  ('0199b2c5-0000-7000-8000-000000000001', 'en', 'Who runs it', 'Please tell us who runs the institution, and add a web page or a document that shows it.'),
  ('0199b2c5-0000-7000-8000-000000000001', 'zh-CN', '由谁运营', '请说明该机构由谁运营，并补充能够证明这一点的网页或文件。'),
  ('0199b2c5-0000-7000-8000-000000000001', 'ru', 'Кто стоит за организацией', 'Пожалуйста, сообщите, кто руководит организацией, и добавьте страницу в сети или документ, который это подтверждает.'),
  ('0199b2c5-0000-7000-8000-000000000001', 'ar', 'من يديرها', 'نرجو إخبارنا بمن يدير المؤسسة، مع إضافة صفحة على الويب أو وثيقة تبيّن ذلك.'),
  ('0199b2c5-0000-7000-8000-000000000001', 'fr', 'Qui la dirige', 'Merci de nous dire qui dirige l’institution et d’ajouter une page web ou un document qui le montre.'),
  ('0199b2c5-0000-7000-8000-000000000001', 'es', 'Quién la dirige', 'Le rogamos que nos diga quién dirige la institución y añada una página web o un documento que lo muestre.');
INSERT INTO "reason_template" ("id", "uses") VALUES ('0199b2c5-0000-7000-8000-000000000002', '{ask_applicant}');
INSERT INTO "reason_text" ("template_id", "language", "title", "text") VALUES
  ('0199b2c5-0000-7000-8000-000000000002', 'en', 'An address of its own', 'Please give a web address and an e-mail address of the institution itself. An address at a private mail service does not show that you write on its behalf.'),
  ('0199b2c5-0000-7000-8000-000000000002', 'zh-CN', '机构自己的网址和邮箱', '请提供机构自己的网址和电子邮箱。私人邮箱不能表明您代表该机构。'),
  ('0199b2c5-0000-7000-8000-000000000002', 'ru', 'Собственный адрес', 'Пожалуйста, укажите адрес сайта и электронной почты самой организации. Адрес частной почтовой службы не показывает, что вы пишете от её имени.'),
  ('0199b2c5-0000-7000-8000-000000000002', 'ar', 'عنوان خاص بها', 'نرجو ذكر موقع المؤسسة نفسها وبريدها الإلكتروني. فعنوان لدى خدمة بريد خاصة لا يبيّن أنك تكتب باسمها.'),
  ('0199b2c5-0000-7000-8000-000000000002', 'fr', 'Une adresse à elle', 'Merci d’indiquer une adresse web et une adresse électronique de l’institution elle-même. Une adresse chez un service privé ne montre pas que vous écrivez en son nom.'),
  ('0199b2c5-0000-7000-8000-000000000002', 'es', 'Una dirección propia', 'Indique, por favor, una dirección web y un correo electrónico de la propia institución. Una dirección de un servicio privado no muestra que usted escribe en su nombre.');
INSERT INTO "reason_template" ("id", "uses") VALUES ('0199b2c5-0000-7000-8000-000000000003', '{refuse_application}');
INSERT INTO "reason_text" ("template_id", "language", "title", "text") VALUES
  ('0199b2c5-0000-7000-8000-000000000003', 'en', 'Not what the portal is for', 'The portal is for universities, museums, research centres, and for the schools, public bodies and companies that work with them. Your application does not show such an institution.'),
  ('0199b2c5-0000-7000-8000-000000000003', 'zh-CN', '不属于本平台的服务对象', '本平台面向大学、博物馆、研究中心以及与之合作的学校、公共机构和企业。您的申请未能表明属于此类机构。'),
  ('0199b2c5-0000-7000-8000-000000000003', 'ru', 'Портал не для этого', 'Портал предназначен для университетов, музеев, исследовательских центров и для школ, государственных учреждений и компаний, которые с ними работают. Из вашей заявки не видно, что речь о такой организации.'),
  ('0199b2c5-0000-7000-8000-000000000003', 'ar', 'ليست مما أُنشئ له الملتقى', 'الملتقى للجامعات والمتاحف ومراكز البحث، وللمدارس والهيئات العامة والشركات التي تعمل معها. ولا يبيّن طلبك أن الأمر يتعلق بمؤسسة من هذا القبيل.'),
  ('0199b2c5-0000-7000-8000-000000000003', 'fr', 'Hors de l’objet du portail', 'Le portail s’adresse aux universités, musées et centres de recherche, ainsi qu’aux écoles, organismes publics et entreprises qui travaillent avec eux. Votre demande ne fait pas apparaître une telle institution.'),
  ('0199b2c5-0000-7000-8000-000000000003', 'es', 'No es el fin del portal', 'El portal es para universidades, museos y centros de investigación, y para las escuelas, organismos públicos y empresas que trabajan con ellos. Su solicitud no muestra una institución así.');
INSERT INTO "reason_template" ("id", "uses") VALUES ('0199b2c5-0000-7000-8000-000000000004', '{refuse_application}');
INSERT INTO "reason_text" ("template_id", "language", "title", "text") VALUES
  ('0199b2c5-0000-7000-8000-000000000004', 'en', 'Already here', 'This institution is already on the portal. Please ask its owners to invite you.'),
  ('0199b2c5-0000-7000-8000-000000000004', 'zh-CN', '已在平台上', '该机构已在本平台上。请联系其所有者邀请您加入。'),
  ('0199b2c5-0000-7000-8000-000000000004', 'ru', 'Уже есть', 'Эта организация уже есть на портале. Пожалуйста, попросите её владельцев пригласить вас.'),
  ('0199b2c5-0000-7000-8000-000000000004', 'ar', 'موجودة من قبل', 'هذه المؤسسة موجودة في الملتقى من قبل. نرجو أن تطلب من مالكيها دعوتك.'),
  ('0199b2c5-0000-7000-8000-000000000004', 'fr', 'Déjà présente', 'Cette institution est déjà sur le portail. Merci de demander à ses propriétaires de vous inviter.'),
  ('0199b2c5-0000-7000-8000-000000000004', 'es', 'Ya está aquí', 'Esta institución ya está en el portal. Pida, por favor, a sus propietarios que le inviten.');
INSERT INTO "reason_template" ("id", "uses") VALUES ('0199b2c5-0000-7000-8000-000000000005', '{refuse_evidence}');
INSERT INTO "reason_text" ("template_id", "language", "title", "text") VALUES
  ('0199b2c5-0000-7000-8000-000000000005', 'en', 'The entry is another’s', 'The entry you have shown gives another name, place or web address than those of your institution.'),
  ('0199b2c5-0000-7000-8000-000000000005', 'zh-CN', '登记条目不符', '您提供的登记条目中的名称、地点或网址与贵机构不符。'),
  ('0199b2c5-0000-7000-8000-000000000005', 'ru', 'Запись о другой организации', 'В показанной записи указаны другое название, место или адрес сайта, чем у вашей организации.'),
  ('0199b2c5-0000-7000-8000-000000000005', 'ar', 'القيد لغيرها', 'القيد الذي عرضتموه يذكر اسمًا أو مكانًا أو موقعًا غير ما لمؤسستكم.'),
  ('0199b2c5-0000-7000-8000-000000000005', 'fr', 'L’entrée est celle d’une autre', 'L’entrée montrée donne un autre nom, un autre lieu ou une autre adresse web que ceux de votre institution.'),
  ('0199b2c5-0000-7000-8000-000000000005', 'es', 'La entrada es de otra', 'La entrada mostrada da un nombre, un lugar o una dirección web distintos de los de su institución.');
INSERT INTO "reason_template" ("id", "uses") VALUES ('0199b2c5-0000-7000-8000-000000000006', '{refuse_evidence}');
INSERT INTO "reason_text" ("template_id", "language", "title", "text") VALUES
  ('0199b2c5-0000-7000-8000-000000000006', 'en', 'The letter cannot be read', 'The letter cannot be read in full, or bears no stamp or no signature. Please send a clear copy of all pages.'),
  ('0199b2c5-0000-7000-8000-000000000006', 'zh-CN', '函件无法辨认', '函件无法完整辨认，或缺少印章或签名。请提交所有页面的清晰副本。'),
  ('0199b2c5-0000-7000-8000-000000000006', 'ru', 'Письмо не читается', 'Письмо читается не полностью, либо на нём нет печати или подписи. Пожалуйста, пришлите чёткую копию всех страниц.'),
  ('0199b2c5-0000-7000-8000-000000000006', 'ar', 'الخطاب غير مقروء', 'لا يُقرأ الخطاب كاملًا، أو ليس عليه ختم أو توقيع. نرجو إرسال نسخة واضحة من كل صفحاته.'),
  ('0199b2c5-0000-7000-8000-000000000006', 'fr', 'La lettre est illisible', 'La lettre n’est pas entièrement lisible, ou ne porte ni cachet ni signature. Merci d’envoyer une copie nette de toutes les pages.'),
  ('0199b2c5-0000-7000-8000-000000000006', 'es', 'La carta no se lee', 'La carta no se lee por completo, o no lleva sello o firma. Envíe, por favor, una copia clara de todas las páginas.');
INSERT INTO "reason_template" ("id", "uses") VALUES ('0199b2c5-0000-7000-8000-000000000007', '{request_changes}');
INSERT INTO "reason_text" ("template_id", "language", "title", "text") VALUES
  ('0199b2c5-0000-7000-8000-000000000007', 'en', 'When and where', 'Please add when and where it takes place, in which time zone, and how one takes part.'),
  ('0199b2c5-0000-7000-8000-000000000007', 'zh-CN', '时间与地点', '请补充活动的时间、地点和时区，以及参加方式。'),
  ('0199b2c5-0000-7000-8000-000000000007', 'ru', 'Когда и где', 'Пожалуйста, добавьте, когда и где это проходит, в каком часовом поясе и как принять участие.'),
  ('0199b2c5-0000-7000-8000-000000000007', 'ar', 'متى وأين', 'نرجو إضافة موعد النشاط ومكانه ومنطقته الزمنية وطريقة المشاركة فيه.'),
  ('0199b2c5-0000-7000-8000-000000000007', 'fr', 'Quand et où', 'Merci d’ajouter la date, le lieu et le fuseau horaire, ainsi que la manière de participer.'),
  ('0199b2c5-0000-7000-8000-000000000007', 'es', 'Cuándo y dónde', 'Añada, por favor, cuándo y dónde tiene lugar, en qué huso horario y cómo se participa.');
INSERT INTO "reason_template" ("id", "uses") VALUES ('0199b2c5-0000-7000-8000-000000000008', '{request_changes}');
INSERT INTO "reason_text" ("template_id", "language", "title", "text") VALUES
  ('0199b2c5-0000-7000-8000-000000000008', 'en', 'Text and translation differ', 'A translation says something else than the text it was made from. Please bring the two into agreement.'),
  ('0199b2c5-0000-7000-8000-000000000008', 'zh-CN', '原文与译文不一致', '译文与原文内容不一致，请使二者相符。'),
  ('0199b2c5-0000-7000-8000-000000000008', 'ru', 'Текст и перевод расходятся', 'Перевод говорит не то, что исходный текст. Пожалуйста, приведите их в соответствие.'),
  ('0199b2c5-0000-7000-8000-000000000008', 'ar', 'النص وترجمته مختلفان', 'تقول الترجمة غير ما يقوله النص الأصلي. نرجو التوفيق بينهما.'),
  ('0199b2c5-0000-7000-8000-000000000008', 'fr', 'Texte et traduction diffèrent', 'Une traduction dit autre chose que le texte dont elle est issue. Merci de les accorder.'),
  ('0199b2c5-0000-7000-8000-000000000008', 'es', 'Texto y traducción difieren', 'Una traducción dice algo distinto del texto original. Por favor, hágalos coincidir.');
INSERT INTO "reason_template" ("id", "uses") VALUES ('0199b2c5-0000-7000-8000-000000000009', '{request_changes}');
INSERT INTO "reason_text" ("template_id", "language", "title", "text") VALUES
  ('0199b2c5-0000-7000-8000-000000000009', 'en', 'Rights to the picture', 'Please say who made the picture and that you may use it, or choose another one.'),
  ('0199b2c5-0000-7000-8000-000000000009', 'zh-CN', '图片权利', '请注明图片的作者并确认您有权使用，或更换图片。'),
  ('0199b2c5-0000-7000-8000-000000000009', 'ru', 'Права на изображение', 'Пожалуйста, укажите автора изображения и то, что вы вправе его использовать, или выберите другое.'),
  ('0199b2c5-0000-7000-8000-000000000009', 'ar', 'حقوق الصورة', 'نرجو ذكر صاحب الصورة وأن لكم حق استعمالها، أو اختيار صورة أخرى.'),
  ('0199b2c5-0000-7000-8000-000000000009', 'fr', 'Droits sur l’image', 'Merci d’indiquer l’auteur de l’image et que vous pouvez l’utiliser, ou d’en choisir une autre.'),
  ('0199b2c5-0000-7000-8000-000000000009', 'es', 'Derechos de la imagen', 'Indique, por favor, el autor de la imagen y que puede usarla, o elija otra.');
INSERT INTO "reason_template" ("id", "uses") VALUES ('0199b2c5-0000-7000-8000-000000000010', '{refuse_listing}');
INSERT INTO "reason_text" ("template_id", "language", "title", "text") VALUES
  ('0199b2c5-0000-7000-8000-000000000010', 'en', 'An advertisement', 'This is an advertisement. The portal shows exhibitions, lectures, programmes, projects, opportunities and briefs.'),
  ('0199b2c5-0000-7000-8000-000000000010', 'zh-CN', '属于广告', '此内容属于广告。本平台发布展览、讲座、教育项目、科研合作、合作机会和政策简报。'),
  ('0199b2c5-0000-7000-8000-000000000010', 'ru', 'Реклама', 'Это реклама. Портал показывает выставки, лекции, программы, проекты, предложения о сотрудничестве и аналитические записки.'),
  ('0199b2c5-0000-7000-8000-000000000010', 'ar', 'إعلان تجاري', 'هذا إعلان تجاري. والملتقى يعرض المعارض والمحاضرات والبرامج والمشاريع والفرص والموجزات.'),
  ('0199b2c5-0000-7000-8000-000000000010', 'fr', 'Une publicité', 'Ceci est une publicité. Le portail présente des expositions, conférences, programmes, projets, opportunités et notes de synthèse.'),
  ('0199b2c5-0000-7000-8000-000000000010', 'es', 'Es publicidad', 'Esto es publicidad. El portal muestra exposiciones, conferencias, programas, proyectos, oportunidades e informes.');
INSERT INTO "reason_template" ("id", "uses") VALUES ('0199b2c5-0000-7000-8000-000000000011', '{refuse_listing}');
INSERT INTO "reason_text" ("template_id", "language", "title", "text") VALUES
  ('0199b2c5-0000-7000-8000-000000000011', 'en', 'It is here twice', 'The same is already on the portal under another code.'),
  ('0199b2c5-0000-7000-8000-000000000011', 'zh-CN', '重复发布', '相同内容已以另一编号发布在平台上。'),
  ('0199b2c5-0000-7000-8000-000000000011', 'ru', 'Дважды', 'То же самое уже есть на портале под другим кодом.'),
  ('0199b2c5-0000-7000-8000-000000000011', 'ar', 'مكرّر', 'النشاط نفسه منشور في الملتقى برمز آخر.'),
  ('0199b2c5-0000-7000-8000-000000000011', 'fr', 'En double', 'La même annonce figure déjà sur le portail sous un autre code.'),
  ('0199b2c5-0000-7000-8000-000000000011', 'es', 'Está dos veces', 'Lo mismo ya está en el portal con otro código.');
INSERT INTO "reason_template" ("id", "uses") VALUES ('0199b2c5-0000-7000-8000-000000000012', '{suspend}');
INSERT INTO "reason_text" ("template_id", "language", "title", "text") VALUES
  ('0199b2c5-0000-7000-8000-000000000012', 'en', 'Cannot be reached', 'We could not reach the institution under any of the addresses given, so what it posts cannot be checked.'),
  ('0199b2c5-0000-7000-8000-000000000012', 'zh-CN', '无法联系', '我们通过所提供的任何联系方式都无法联系到该机构，因此无法核实其发布的内容。'),
  ('0199b2c5-0000-7000-8000-000000000012', 'ru', 'Недоступна', 'Нам не удалось связаться с организацией ни по одному из указанных адресов, поэтому то, что она публикует, нельзя проверить.'),
  ('0199b2c5-0000-7000-8000-000000000012', 'ar', 'يتعذّر الوصول إليها', 'لم نتمكّن من الوصول إلى المؤسسة على أيّ من العناوين المذكورة، فلا يمكن التحقق مما تنشره.'),
  ('0199b2c5-0000-7000-8000-000000000012', 'fr', 'Injoignable', 'Nous n’avons pu joindre l’institution à aucune des adresses données ; ce qu’elle publie ne peut donc être vérifié.'),
  ('0199b2c5-0000-7000-8000-000000000012', 'es', 'No se la encuentra', 'No hemos podido contactar con la institución en ninguna de las direcciones dadas, de modo que lo que publica no puede comprobarse.');
INSERT INTO "reason_template" ("id", "uses") VALUES ('0199b2c5-0000-7000-8000-000000000013', '{suspend,withdraw_verification}');
INSERT INTO "reason_text" ("template_id", "language", "title", "text") VALUES
  ('0199b2c5-0000-7000-8000-000000000013', 'en', 'Untrue in essential points', 'What the institution has posted, or shown to the office, is untrue in essential points.'),
  ('0199b2c5-0000-7000-8000-000000000013', 'zh-CN', '重要内容不实', '该机构发布的内容或向办公室提交的材料在重要方面不实。'),
  ('0199b2c5-0000-7000-8000-000000000013', 'ru', 'Неправда в существенном', 'То, что организация опубликовала или показала бюро, неверно в существенном.'),
  ('0199b2c5-0000-7000-8000-000000000013', 'ar', 'غير صحيح في أمور جوهرية', 'ما نشرته المؤسسة أو عرضته على المكتب غير صحيح في أمور جوهرية.'),
  ('0199b2c5-0000-7000-8000-000000000013', 'fr', 'Inexact sur l’essentiel', 'Ce que l’institution a publié ou montré au bureau est inexact sur des points essentiels.'),
  ('0199b2c5-0000-7000-8000-000000000013', 'es', 'Falso en lo esencial', 'Lo que la institución ha publicado o mostrado a la oficina es falso en puntos esenciales.');
INSERT INTO "reason_template" ("id", "uses") VALUES ('0199b2c5-0000-7000-8000-000000000014', '{withdraw_verification}');
INSERT INTO "reason_text" ("template_id", "language", "title", "text") VALUES
  ('0199b2c5-0000-7000-8000-000000000014', 'en', 'It no longer holds', 'The entry, letter or word on which the verification rested no longer holds.'),
  ('0199b2c5-0000-7000-8000-000000000014', 'zh-CN', '依据已失效', '认证所依据的登记条目、函件或担保已不再有效。'),
  ('0199b2c5-0000-7000-8000-000000000014', 'ru', 'Основание отпало', 'Запись, письмо или поручительство, на которых держалась проверка, больше не действительны.'),
  ('0199b2c5-0000-7000-8000-000000000014', 'ar', 'لم يعد قائمًا', 'القيد أو الخطاب أو الشهادة التي قام عليها التوثيق لم تعد قائمة.'),
  ('0199b2c5-0000-7000-8000-000000000014', 'fr', 'Ne vaut plus', 'L’entrée, la lettre ou la parole sur laquelle reposait la vérification ne vaut plus.'),
  ('0199b2c5-0000-7000-8000-000000000014', 'es', 'Ya no vale', 'La entrada, la carta o la palabra en que se apoyaba la verificación ya no es válida.');
INSERT INTO "reason_template" ("id", "uses") VALUES ('0199b2c5-0000-7000-8000-000000000015', '{restore,uphold_appeal}');
INSERT INTO "reason_text" ("template_id", "language", "title", "text") VALUES
  ('0199b2c5-0000-7000-8000-000000000015', 'en', 'Cleared up', 'We have looked into the matter again and found everything in order.'),
  ('0199b2c5-0000-7000-8000-000000000015', 'zh-CN', '已澄清', '我们重新核查了此事，确认一切无误。'),
  ('0199b2c5-0000-7000-8000-000000000015', 'ru', 'Выяснено', 'Мы ещё раз разобрались в деле: всё в порядке.'),
  ('0199b2c5-0000-7000-8000-000000000015', 'ar', 'اتضح الأمر', 'نظرنا في الأمر من جديد ووجدنا كل شيء سليمًا.'),
  ('0199b2c5-0000-7000-8000-000000000015', 'fr', 'Éclairci', 'Nous avons réexaminé l’affaire et tout est en ordre.'),
  ('0199b2c5-0000-7000-8000-000000000015', 'es', 'Aclarado', 'Hemos vuelto a examinar el asunto y todo está en orden.');
INSERT INTO "reason_template" ("id", "uses") VALUES ('0199b2c5-0000-7000-8000-000000000016', '{refuse_appeal,refuse_evidence}');
INSERT INTO "reason_text" ("template_id", "language", "title", "text") VALUES
  ('0199b2c5-0000-7000-8000-000000000016', 'en', 'Nothing new', 'The appeal says nothing that was not known when we decided. The decision stands.'),
  ('0199b2c5-0000-7000-8000-000000000016', 'zh-CN', '没有新的内容', '申诉未提出决定时尚不知悉的情况，原决定维持不变。'),
  ('0199b2c5-0000-7000-8000-000000000016', 'ru', 'Ничего нового', 'В жалобе нет ничего, что не было известно при решении. Решение остаётся в силе.'),
  ('0199b2c5-0000-7000-8000-000000000016', 'ar', 'لا جديد', 'لا يذكر التظلّم شيئًا لم نكن نعلمه عند القرار. والقرار باقٍ.'),
  ('0199b2c5-0000-7000-8000-000000000016', 'fr', 'Rien de nouveau', 'Le recours ne dit rien qui n’ait été connu lors de la décision. Elle est maintenue.'),
  ('0199b2c5-0000-7000-8000-000000000016', 'es', 'Nada nuevo', 'El recurso no dice nada que no se supiera al decidir. La decisión se mantiene.');
INSERT INTO "reason_template" ("id", "uses") VALUES ('0199b2c5-0000-7000-8000-000000000017', '{settle_report}');
INSERT INTO "reason_text" ("template_id", "language", "title", "text") VALUES
  ('0199b2c5-0000-7000-8000-000000000017', 'en', 'Corrected', 'We asked the institution, which has corrected the listing.'),
  ('0199b2c5-0000-7000-8000-000000000017', 'zh-CN', '已更正', '我们联系了该机构，对方已更正该条目。'),
  ('0199b2c5-0000-7000-8000-000000000017', 'ru', 'Исправлено', 'Мы обратились к организации, и она исправила объявление.'),
  ('0199b2c5-0000-7000-8000-000000000017', 'ar', 'صُحّح', 'تواصلنا مع المؤسسة وصحّحت ما في النشاط.'),
  ('0199b2c5-0000-7000-8000-000000000017', 'fr', 'Corrigé', 'Nous avons interrogé l’institution, qui a corrigé l’annonce.'),
  ('0199b2c5-0000-7000-8000-000000000017', 'es', 'Corregido', 'Preguntamos a la institución, que ha corregido el anuncio.');
INSERT INTO "reason_template" ("id", "uses") VALUES ('0199b2c5-0000-7000-8000-000000000018', '{settle_report}');
INSERT INTO "reason_text" ("template_id", "language", "title", "text") VALUES
  ('0199b2c5-0000-7000-8000-000000000018', 'en', 'It is right', 'We have looked and found the listing to be right.'),
  ('0199b2c5-0000-7000-8000-000000000018', 'zh-CN', '内容无误', '我们已核查，该条目内容无误。'),
  ('0199b2c5-0000-7000-8000-000000000018', 'ru', 'Всё верно', 'Мы проверили: в объявлении всё верно.'),
  ('0199b2c5-0000-7000-8000-000000000018', 'ar', 'صحيح', 'تحققنا ووجدنا ما في النشاط صحيحًا.'),
  ('0199b2c5-0000-7000-8000-000000000018', 'fr', 'Exact', 'Nous avons vérifié : l’annonce est exacte.'),
  ('0199b2c5-0000-7000-8000-000000000018', 'es', 'Es correcto', 'Lo hemos mirado y el anuncio es correcto.');
