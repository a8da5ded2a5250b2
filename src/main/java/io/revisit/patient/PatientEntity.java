package io.revisit.patient;

import io.revisit.shared.EmailAddress;
import io.revisit.shared.PersonName;
import io.revisit.shared.PhoneNumber;
import io.revisit.shared.data.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A patient's own row, with what searches compare derived from what was typed. */
@Entity
@Table(name = "patient")
class PatientEntity extends TenantEntity {
    private @Nullable String cardNumber;
    private String surname;
    private String givenName;
    private @Nullable String patronymic;
    private String searchName;
    private String matchKey;
    private @Nullable String phone;
    private @Nullable String phoneTail;
    private @Nullable String secondPhone;
    private @Nullable String email;
    private @Nullable String address;
    private @Nullable String addressKey;
    private @Nullable LocalDate birthDate;
    private @Nullable Short birthDay;

    @Enumerated(EnumType.STRING)
    private @Nullable Sex sex;

    private @Nullable String source;
    private @Nullable String comment;
    private @Nullable Long branchId;
    private LocalDateTime createdAt;
    private @Nullable Long mergedInto;
    private @Nullable LocalDateTime erasedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected PatientEntity() {}

    @SuppressWarnings("NullAway.Init") // apply() sets the names.
    PatientEntity(long id, PatientData data, LocalDateTime createdAt) {
        super(id);
        this.createdAt = createdAt;
        apply(data);
    }

    void apply(PatientData data) {
        PersonName name = data.name();
        surname = name.surname();
        givenName = name.given();
        patronymic = name.patronymic();
        searchName = name.searchKey();
        matchKey = name.matchKey();
        cardNumber = data.cardNumber();
        phone = e164(data.phone());
        phoneTail = data.phone() == null
                ? null
                : new StringBuilder(data.phone().digits()).reverse().toString();
        secondPhone = e164(data.secondPhone());
        EmailAddress mail = data.email();
        email = mail == null ? null : mail.value();
        address = data.address();
        addressKey = address == null ? null : AddressKey.of(address);
        birthDate = data.birthDate();
        birthDay = birthDate == null ? null : (short) (birthDate.getMonthValue() * 100 + birthDate.getDayOfMonth());
        sex = data.sex();
        source = data.source();
        comment = data.comment();
        branchId = data.branch() == null ? null : data.branch().value();
    }

    /** Whether this is a patient of the base: neither merged away nor erased. */
    boolean stands() {
        return mergedInto == null && erasedAt == null;
    }

    /** Whether name, phone or birth date differ, by which duplicates are recognised. */
    boolean isIdentifiedOtherwiseBy(PatientData data) {
        return !matchKey.equals(data.name().matchKey())
                || !Objects.equals(phone, e164(data.phone()))
                || !Objects.equals(birthDate, data.birthDate());
    }

    private static @Nullable String e164(@Nullable PhoneNumber number) {
        return number == null ? null : number.e164();
    }
}
