package io.revisit.testing;

import io.revisit.patient.AddressKey;
import io.revisit.patient.PatientId;
import io.revisit.patient.Sex;
import io.revisit.shared.EmailAddress;
import io.revisit.shared.PersonName;
import io.revisit.shared.PhoneNumber;
import io.revisit.shared.data.Ids;
import io.revisit.shared.data.TenantSql;
import io.revisit.shared.data.UtcTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes patients of the current business for tests: {@code patients.aPatient().named("Иванова Мария").stored()}. */
@Component
public class Patients {
    private final TenantSql sql;
    private final Ids ids;
    private final Clock clock;

    Patients(TenantSql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** A patient called Иванова Мария Сергеевна, of whom nothing else is known. */
    public Builder aPatient() {
        return new Builder();
    }

    /** What is to be known of the patient. */
    public final class Builder {
        private final long id = ids.next();
        private final Map<String, Object> row = new HashMap<>();
        private LocalDate digitizedOn;

        private Builder() {
            row.put("id", id);
            row.put("now", UtcTime.of(clock.instant()));
            for (String unknown : new String[] {
                "phone", "tail", "card", "email", "address", "addressKey", "born", "birthDay", "sex", "source"
            }) {
                row.put(unknown, null);
            }
            named("Иванова Мария Сергеевна");
        }

        /** In full, surname first. */
        public Builder named(String name) {
            PersonName read = PersonName.parseFull(name).orElseThrow();
            row.put("surname", read.surname());
            row.put("given", read.given());
            row.put("patronymic", read.patronymic());
            row.put("searchName", read.searchKey());
            row.put("matchKey", read.matchKey());
            return this;
        }

        /** A Russian number in any spelling. */
        public Builder withPhone(String phone) {
            PhoneNumber read = PhoneNumber.parse(phone, "RU").orElseThrow();
            row.put("phone", read.e164());
            row.put("tail", new StringBuilder(read.digits()).reverse().toString());
            return this;
        }

        public Builder withCard(String card) {
            row.put("card", card);
            return this;
        }

        public Builder withEmail(String email) {
            row.put("email", EmailAddress.parse(email).orElseThrow().value());
            return this;
        }

        public Builder livingAt(String address) {
            row.put("address", address);
            row.put("addressKey", AddressKey.of(address));
            return this;
        }

        public Builder born(LocalDate day) {
            row.put("born", day);
            row.put("birthDay", day.getMonthValue() * 100 + day.getDayOfMonth());
            return this;
        }

        public Builder of(Sex sex) {
            row.put("sex", sex.name());
            return this;
        }

        public Builder from(String source) {
            row.put("source", source);
            return this;
        }

        /** In the loyalty programme since that day. */
        public Builder digitizedOn(LocalDate day) {
            digitizedOn = day;
            return this;
        }

        /** Stores the patient with an empty summary. */
        public PatientId stored() {
            sql.sql("""
                            INSERT INTO patient (business_id, id, card_number, surname, given_name, patronymic, search_name,
                                match_key, phone, phone_tail, email, address, address_key, birth_date, birth_day, sex, source, created_at)
                            VALUES (:business, :id, :card, :surname, :given, :patronymic, :searchName,
                                :matchKey, :phone, :tail, :email, :address, :addressKey, :born, :birthDay, :sex, :source, :now)""").params(row).update();
            sql.sql("INSERT INTO patient_summary (business_id, patient_id) VALUES (:business, :id)")
                    .param("id", id)
                    .update();
            if (digitizedOn != null) {
                digitize();
            }
            return new PatientId(id);
        }

        private void digitize() {
            sql.sql("""
                            INSERT INTO digitization (business_id, patient_id, at, digitized_on, channel, imported)
                            VALUES (:business, :id, :at, :day, 'DESK', FALSE)""")
                    .param("id", id)
                    .param("at", digitizedOn.atTime(LocalTime.NOON))
                    .param("day", digitizedOn)
                    .update();
        }
    }
}
