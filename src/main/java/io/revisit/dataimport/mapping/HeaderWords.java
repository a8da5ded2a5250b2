package io.revisit.dataimport.mapping;

import static io.revisit.dataimport.mapping.TargetField.ADDRESS;
import static io.revisit.dataimport.mapping.TargetField.BIRTH_DATE;
import static io.revisit.dataimport.mapping.TargetField.BRANCH;
import static io.revisit.dataimport.mapping.TargetField.CARD_NUMBER;
import static io.revisit.dataimport.mapping.TargetField.COMMENT;
import static io.revisit.dataimport.mapping.TargetField.DATE;
import static io.revisit.dataimport.mapping.TargetField.DATE_TIME;
import static io.revisit.dataimport.mapping.TargetField.DIGITIZED_BY;
import static io.revisit.dataimport.mapping.TargetField.DIGITIZED_ON;
import static io.revisit.dataimport.mapping.TargetField.DIRECTION;
import static io.revisit.dataimport.mapping.TargetField.DIRECTION_TAGS;
import static io.revisit.dataimport.mapping.TargetField.DOCTOR;
import static io.revisit.dataimport.mapping.TargetField.DOCTOR_TAGS;
import static io.revisit.dataimport.mapping.TargetField.EMAIL;
import static io.revisit.dataimport.mapping.TargetField.EXTERNAL_NUMBER;
import static io.revisit.dataimport.mapping.TargetField.FREE_TAGS;
import static io.revisit.dataimport.mapping.TargetField.FULL_NAME;
import static io.revisit.dataimport.mapping.TargetField.GIVEN_NAME;
import static io.revisit.dataimport.mapping.TargetField.GROSS;
import static io.revisit.dataimport.mapping.TargetField.IGNORE;
import static io.revisit.dataimport.mapping.TargetField.MARKETING_CONSENT;
import static io.revisit.dataimport.mapping.TargetField.PATRONYMIC;
import static io.revisit.dataimport.mapping.TargetField.PHONE;
import static io.revisit.dataimport.mapping.TargetField.REFERRER_CARD;
import static io.revisit.dataimport.mapping.TargetField.SECOND_PHONE;
import static io.revisit.dataimport.mapping.TargetField.SERVICE;
import static io.revisit.dataimport.mapping.TargetField.SEX;
import static io.revisit.dataimport.mapping.TargetField.SOURCE;
import static io.revisit.dataimport.mapping.TargetField.STAFF;
import static io.revisit.dataimport.mapping.TargetField.STATUS;
import static io.revisit.dataimport.mapping.TargetField.STATUS_TAG;
import static io.revisit.dataimport.mapping.TargetField.SURNAME;
import static io.revisit.dataimport.mapping.TargetField.TAGS;
import static io.revisit.dataimport.mapping.TargetField.TIME;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that programs and people give to columns, Russian and English. */
final class HeaderWords {
    private static final Map<String, List<TargetField>> NAMES = new LinkedHashMap<>();

    static {
        names(
                CARD_NUMBER,
                "номер карты, № карты, карта, карты, карта №, номер карточки, № карточки, медкарта, номер медкарты, "
                        + "№ медкарты, амбулаторная карта, номер амбулаторной карты, код пациента, код клиента, id пациента, id клиента, "
                        + "номер пациента, карта пациента, номер карты пациента, № амб карты, номер клиента, "
                        + "card, card number, card no, patient id, client id, patient code, patient number, chart number, mrn");
        names(
                FULL_NAME,
                "фио, ф и о, фио пациента, фио клиента, пациент, клиент, полное имя, имя пациента, имя клиента, "
                        + "фамилия имя отчество, фамилия и о, контакт, full name, patient, patient name, client, client name, fullname");
        names(SURNAME, "фамилия, фамилия пациента, фам, surname, last name, lastname, family name");
        names(GIVEN_NAME, "имя, имя отчество, name, first name, firstname, given name");
        names(PATRONYMIC, "отчество, отч, patronymic, middle name, middlename, second name");
        names(
                PHONE,
                "телефон, тел, моб, мобильный, мобильный телефон, моб тел, моб телефон, сотовый, сотовый телефон, "
                        + "номер телефона, телефон пациента, телефон клиента, контактный телефон, основной телефон, телефон 1, телефоны, "
                        + "phone, phone number, mobile, mobile phone, cell, cell phone, tel, telephone");
        names(
                SECOND_PHONE,
                "дополнительный телефон, доп телефон, второй телефон, телефон 2, доп тел, домашний телефон, "
                        + "рабочий телефон, phone 2, second phone, additional phone, home phone, work phone, other phone");
        names(
                EMAIL,
                "email, e mail, mail, почта, эл почта, электронная почта, адрес электронной почты, имейл, емейл, "
                        + "email address, e mail address");
        names(
                ADDRESS,
                "адрес, адрес проживания, адрес регистрации, адрес пациента, адрес клиента, домашний адрес, фактический адрес, "
                        + "адрес фактический, место жительства, прописка, город, населенный пункт, улица, дом, квартира, address, "
                        + "home address, street address, patient address, residence, city, town, street, house, apartment, flat");
        names(
                BIRTH_DATE,
                "дата рождения, день рождения, дата рожд, д р, др, рождение, д рождения, дата рождения пациента, "
                        + "birth date, birthdate, date of birth, dob, birthday");
        names(SEX, "пол, пол пациента, sex, gender");
        names(
                SOURCE,
                "источник, источник обращения, откуда узнали, откуда узнал, откуда о нас узнали, рекламный источник, "
                        + "источник рекламы, канал, канал привлечения, реклама, source, lead source, referral source, channel, utm source");
        names(
                REFERRER_CARD,
                "пригласил, пригласил номер карты, кто пригласил, карта пригласившего, номер карты пригласившего, "
                        + "рекомендатель, карта рекомендателя, referrer, referrer card, referred by, invited by");
        names(
                DIGITIZED_ON,
                "дата регистрации в программе, дата регистрации, зарегистрирован, зарегистрирован в программе, "
                        + "дата вступления, дата оцифровки, оцифрован, дата вступления в программу, "
                        + "registered, registered on, registration date, joined, joined on, digitized on");
        names(
                DIGITIZED_BY,
                "зарегистрировал, кто зарегистрировал, оцифровал, администратор, registered by, digitized by, administrator");
        names(
                MARKETING_CONSENT,
                "согласие на рассылку, согласие на рассылки, согласен на получение рассылок, согласие, рассылка, "
                        + "согласие на рекламу, получать рассылку, согласие на получение рассылки, marketing consent, consent, newsletter, "
                        + "subscribed, opt in");
        names(
                TAGS,
                "категории, категория, категория клиента, категория пациента, группа, группы, category, categories, group, "
                        + "groups");
        names(
                DOCTOR_TAGS,
                "врач, врачи, доктор, лечащий врач, лечащие врачи, основной врач, фио врача, doctor, doctors, physician, "
                        + "dentist, attending doctor");
        names(
                DIRECTION_TAGS,
                "направление, направления, специализация, специальность, отделение, профиль, direction, directions, "
                        + "specialty, speciality, department, specialization");
        names(
                STATUS_TAG,
                "статус, статус пациента, статус клиента, статус лечения, состояние, status, patient status, client status, "
                        + "state");
        names(FREE_TAGS, "метки, метка, теги, тег, ярлыки, ярлык, tags, tag, labels, label");
        names(
                COMMENT,
                "комментарий, комментарии, примечание, примечания, заметка, заметки, описание, особые отметки, "
                        + "comment, comments, note, notes, remark, remarks");
        names(
                EXTERNAL_NUMBER,
                "номер визита, № визита, визит, документ, номер документа, № документа, номер, №, код визита, "
                        + "id визита, id записи, номер записи, id, visit, visit number, visit id, appointment id, document, number");
        names(
                DATE_TIME,
                "дата и время, дата время, дата и время визита, дата визита, дата приема, дата и время приема, "
                        + "начало, дата записи, начало приема, date time, datetime, date and time, visit date, start, starts at");
        names(DATE, "дата, день, date, day");
        names(TIME, "время, время визита, время приема, время начала, time, start time");
        names(
                DOCTOR,
                "врач, доктор, специалист, сотрудник, мастер, лечащий врач, исполнитель, врач исполнитель, фио врача, "
                        + "doctor, physician, specialist, provider, dentist");
        names(
                DIRECTION,
                "направление, специализация, специальность, отделение, профиль, direction, specialty, speciality, "
                        + "department, specialization");
        names(
                SERVICE,
                "услуга, услуги, наименование услуги, процедура, лечение, манипуляция, наименование, service, services, "
                        + "procedure, treatment");
        names(
                GROSS,
                "сумма, сумма руб, сумма р, стоимость, стоимость услуг, цена, итого, к оплате, сумма визита, выручка, "
                        + "сумма заказа, amount, sum, gross, price, total, cost");
        names(STATUS, "статус, состояние, статус визита, статус записи, статус приема, status, state, visit status");
        names(
                STAFF,
                "администратор, оформил, кто оформил, оператор, кто записал, записал, создал, сотрудник регистратуры, "
                        + "administrator, admin, staff, created by, operator");
        names(BRANCH, "филиал, клиника, адрес, подразделение, точка, салон, branch, clinic, location, office");
        names(
                IGNORE,
                "последний визит, первый визит, количество посещений, потратил, потратил ₽, оплатил, оплатил ₽, скидка, "
                        + "баланс, возраст, last visit, first visit, visits, spent, paid, discount, balance, age");
        // Of patients, whatever the words alone would mean among visits.
        names(
                IGNORE,
                "статус пациента, статус клиента, статус лечения, дата регистрации, дата регистрации в программе, "
                        + "дата вступления, дата вступления в программу, дата оцифровки, зарегистрировал, "
                        + "patient status, client status, registration date");
    }

    private HeaderWords() {}

    private static void names(TargetField field, String commaSeparated) {
        for (String name : commaSeparated.split(",")) {
            NAMES.computeIfAbsent(folded(name), key -> new ArrayList<>(2)).add(field);
        }
    }

    /** What a column of exactly this name is in a file of the kind; null when nobody calls a column so. */
    static @Nullable TargetField exactly(String header, FileKind kind) {
        return first(NAMES.getOrDefault(folded(header), List.of()), kind);
    }

    /** What a column is whose name holds a known one as whole words, the longest one; null when none does. */
    static @Nullable TargetField within(String header, FileKind kind) {
        String words = " " + folded(header) + " ";
        TargetField found = null;
        int longest = 2;
        for (Map.Entry<String, List<TargetField>> name : NAMES.entrySet()) {
            TargetField field = first(name.getValue(), kind);
            if (field != null && name.getKey().length() > longest && words.contains(" " + name.getKey() + " ")) {
                found = field;
                longest = name.getKey().length();
            }
        }
        return found;
    }

    private static @Nullable TargetField first(List<TargetField> fields, FileKind kind) {
        for (TargetField field : fields) {
            if (field.isFor(kind)) {
                return field;
            }
        }
        return null;
    }

    /** Lower case, ё as е, everything but letters, digits, № and ₽ as one blank. */
    static String folded(String header) {
        return header.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[^\\p{L}\\p{N}№₽]+", " ")
                .replaceAll("№(?=\\S)", "№ ")
                .strip();
    }
}
