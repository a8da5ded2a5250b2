package io.revisit.dataimport.mapping;

import static io.revisit.dataimport.mapping.FileKind.PATIENTS;
import static io.revisit.dataimport.mapping.FileKind.VISITS;

import io.revisit.dataimport.reading.SlashDates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the exports of known programs call their columns. A file is taken for one of them when every column of it is known
 * and one of the marks is there: a name that other programs don't use. Where the names come from:
 *
 * <ul>
 *   <li>our own exports: from our code, and a test holds them to it;
 *   <li>YCLIENTS/Altegio clients and 1C: from exports of clinics, the shared test files;
 *   <li>MEDIALOG: {@code FAM}, {@code IMYA}, {@code OTCH}, {@code DATA_R}, {@code BILL_DATE}, {@code MED_CODE},
 *       {@code SUM} and the table {@code PATIENTS} with {@code PATIENTS_ID} are documented (medsoftservice.ru/help, import
 *       of coupons and of invoices); the other names of its database and its captions are our best knowledge;
 *   <li>IDENT (help.dent-it.ru documents the card index with card number, attending doctor and phone, but no names of exported columns)
 *       and the visits of YCLIENTS/Altegio: our best knowledge.
 * </ul>
 */
public enum ReadyPreset {
    REVISIT_PATIENTS(PATIENTS, "Участник с, Joined", """
            FULL_NAME: Имя, Name
            PHONE: Телефон, Phone
            SECOND_PHONE: Второй телефон, Second phone
            CARD_NUMBER: Карта, Card
            EMAIL: E-mail
            ADDRESS: Адрес, Address
            BIRTH_DATE: Дата рождения, Birth date
            SEX: Пол, Sex
            SOURCE: Источник, Source
            COMMENT: Комментарий, Comment
            TAGS: Категории, Categories
            STATUS_TAG: Статус, Status
            FREE_TAGS: Метки, Tags
            DOCTOR_TAGS: Врачи, Doctors
            DIRECTION_TAGS: Направления, Directions
            DIGITIZED_ON: Участник с, Joined
            IGNORE: Визиты, Visits, Последний визит, Last visit, Оплачено, Paid, Пора на приём, Due for a visit
            """),
    REVISIT_VISITS(VISITS, "Баллы и скидки, Points and discounts", """
            DATE_TIME: Дата и время, Date and time
            FULL_NAME: Пациент, Patient
            CARD_NUMBER: Карта, Card
            PHONE: Телефон, Phone
            STATUS: Статус, Status
            DOCTOR: Врач, Doctor
            DIRECTION: Направление, Direction
            SERVICE: Услуга, Service
            BRANCH: Филиал, Branch
            STAFF: Администратор, Administrator
            GROSS: Сумма, Amount
            IGNORE: Баллы и скидки, Points and discounts, Возвращено, Refunded, Оплачено, Paid
            """),
    YCLIENTS_CLIENTS(
            PATIENTS, "Потратил, Потратил ₽, Оплатил ₽, Согласен на получение рассылок, Количество посещений", """
            FULL_NAME: Имя, ФИО
            PHONE: Телефон
            SECOND_PHONE: Дополнительный телефон
            EMAIL: Email
            TAGS: Категории
            BIRTH_DATE: Дата рождения
            SEX: Пол
            COMMENT: Комментарий
            CARD_NUMBER: Номер карты, Карта
            MARKETING_CONSENT: Согласен на получение рассылок
            IGNORE: Потратил ₽, Потратил, Оплатил ₽, Оплатил, Скидка, Скидка %, Баланс, Последний визит, Первый визит, Количество посещений, Важность, Согласен на обработку персональных данных
            """),
    YCLIENTS_VISITS(VISITS, "Создатель записи, Дата создания записи, Источник записи", """
            EXTERNAL_NUMBER: ID записи, ID визита, Номер записи
            DATE_TIME: Дата и время визита, Дата визита
            DATE: Дата
            TIME: Время
            FULL_NAME: Клиент, Имя клиента
            PHONE: Телефон, Телефон клиента
            DOCTOR: Сотрудник, Специалист
            DIRECTION: Должность, Специализация
            SERVICE: Услуга, Услуги
            GROSS: Стоимость, Сумма, Сумма ₽
            STATUS: Статус визита, Статус
            STAFF: Создатель записи
            BRANCH: Филиал
            IGNORE: Оплачено, Скидка, Источник записи, Дата создания записи, Комментарий, Email, Длительность
            """),
    ONE_C_PATIENTS(PATIENTS, "Дата рожд, ФИО пациента, Откуда узнали", """
            CARD_NUMBER: № карты, Код
            FULL_NAME: ФИО пациента, Наименование
            BIRTH_DATE: Дата рожд
            PHONE: Тел, Телефон
            EMAIL: E-mail
            ADDRESS: Адрес, Адрес проживания, Адрес регистрации
            SEX: Пол
            SOURCE: Откуда узнали
            COMMENT: Комментарий, Примечание
            TAGS: Группа, Группы
            DOCTOR_TAGS: Лечащий врач
            """),
    ONE_C_VISITS(VISITS, "Оформил, Состояние", """
            EXTERNAL_NUMBER: Документ, Номер документа
            FULL_NAME: ФИО, ФИО пациента
            CARD_NUMBER: № карты
            PHONE: Телефон, Тел
            DATE: Дата
            TIME: Время
            DOCTOR: Специалист, Врач
            DIRECTION: Специализация
            SERVICE: Услуга, Номенклатура
            GROSS: Сумма руб, Сумма
            STATUS: Состояние
            STAFF: Оформил
            BRANCH: Подразделение
            """),
    IDENT_PATIENTS(PATIENTS, "Последний прием, Следующий прием, Первый прием, Куратор", """
            CARD_NUMBER: Номер карты, № карты
            FULL_NAME: ФИО, Пациент, ФИО пациента
            SURNAME: Фамилия
            GIVEN_NAME: Имя
            PATRONYMIC: Отчество
            PHONE: Телефон, Мобильный телефон
            SECOND_PHONE: Дополнительный телефон, Домашний телефон
            EMAIL: E-mail
            ADDRESS: Адрес, Адрес проживания, Адрес регистрации
            BIRTH_DATE: Дата рождения
            SEX: Пол
            SOURCE: Откуда узнал о клинике, Откуда узнали, Источник
            DOCTOR_TAGS: Лечащий врач
            STATUS_TAG: Статус, Статус пациента
            TAGS: Категория, Категории, Группа
            COMMENT: Комментарий, Примечание
            IGNORE: Возраст, Первый прием, Последний прием, Следующий прием, Куратор, Баланс, Аванс, Долг, Скидка, СНИЛС, ИНН, Паспорт
            """),
    IDENT_VISITS(VISITS, "Кресло, Статус приема, Дата приема", """
            EXTERNAL_NUMBER: Номер приема
            DATE_TIME: Дата приема, Дата и время приема
            DATE: Дата
            TIME: Время, Начало
            FULL_NAME: Пациент, ФИО, ФИО пациента
            CARD_NUMBER: Номер карты, № карты
            PHONE: Телефон
            DOCTOR: Врач
            DIRECTION: Специальность
            SERVICE: Услуги, Услуга
            GROSS: Сумма, Стоимость
            STATUS: Статус, Статус приема
            STAFF: Администратор
            BRANCH: Филиал
            IGNORE: Кресло, Окончание, Длительность, Ассистент, Комментарий, Оплачено, Скидка
            """),
    MEDIALOG_PATIENTS(PATIENTS, "PATIENTS_ID, FAM, IMYA, NOM, PRENOM, PATRONYME, Номер МК", """
            CARD_NUMBER: PATIENTS_ID, N_CARD, Номер МК, Номер медицинской карты
            FULL_NAME: Пациент, ФИО
            SURNAME: FAM, NOM, Фамилия
            GIVEN_NAME: IMYA, PRENOM, Имя
            PATRONYMIC: OTCH, PATRONYME, Отчество
            BIRTH_DATE: DATA_R, NE_LE, Дата рождения
            SEX: POL, Пол
            PHONE: TEL, MOBIL_TELEFON, Мобильный телефон, Телефон
            SECOND_PHONE: RAB_TEL, Домашний телефон, Рабочий телефон
            EMAIL: E_MAIL, EMAIL, E-mail
            ADDRESS: Адрес, Адрес проживания, Адрес регистрации
            DOCTOR_TAGS: Лечащий врач
            COMMENT: Примечание, Комментарий
            IGNORE: POLICE, Полис, Возраст, СНИЛС, Организация, Договор
            """),
    MEDIALOG_VISITS(VISITS, "BILL_ID, BILL_DATE, MED_CODE, PATIENTS_ID", """
            EXTERNAL_NUMBER: BILL_ID, PLANNING_ID, Номер талона
            CARD_NUMBER: PATIENTS_ID, Номер МК
            FULL_NAME: Пациент, ФИО
            SURNAME: FAM, NOM, Фамилия
            GIVEN_NAME: IMYA, PRENOM, Имя
            PATRONYMIC: OTCH, PATRONYME, Отчество
            BIRTH_DATE: DATA_R, NE_LE, Дата рождения
            PHONE: TEL, MOBIL_TELEFON, Телефон
            DATE_TIME: BILL_DATE, DATE_CONS, Дата
            TIME: Время
            DOCTOR: Врач
            DIRECTION: Отделение
            SERVICE: Услуга
            GROSS: SUM, Сумма
            STATUS: Состояние, Статус
            IGNORE: MED_CODE, DEP_CODE, SERV_CODE, EXT_NUM, CONTR_CODE, POLICE, CNT, Количество
            """);

    private final ColumnMapping mapping;
    private final Set<String> marks;

    ReadyPreset(FileKind kind, String marks, String columns) {
        this.marks = names(marks).stream().map(HeaderWords::folded).collect(Collectors.toUnmodifiableSet());
        List<MappedColumn> mapped = new ArrayList<>();
        for (String line : columns.strip().split("\n")) {
            int colon = line.indexOf(':');
            TargetField field = TargetField.valueOf(line.substring(0, colon));
            names(line.substring(colon + 1))
                    .forEach(name -> mapped.add(
                            new MappedColumn(mapped.size(), name, field, MappedColumn.TAKEN_OVER, SlashDates.NONE)));
        }
        mapping = new ColumnMapping(kind, mapped);
    }

    private static List<String> names(String commaSeparated) {
        return Arrays.stream(commaSeparated.split(",")).map(String::strip).toList();
    }

    /** What its columns are read as; most of its names do not occur together. */
    public ColumnMapping mapping() {
        return mapping;
    }

    /** Whether a file with these columns is such an export by all appearances. */
    public boolean recognises(List<String> headers) {
        return headers.stream().map(HeaderWords::folded).anyMatch(marks::contains) && Presets.fits(mapping, headers);
    }

    /** The key of its name in the translations. */
    public String key() {
        return "dataimport.preset.ready." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
