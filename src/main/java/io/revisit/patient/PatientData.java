package io.revisit.patient;

import io.revisit.business.BranchId;
import io.revisit.shared.EmailAddress;
import io.revisit.shared.PersonName;
import io.revisit.shared.PhoneNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a form said, read and found right. */
record PatientData(
        PersonName name,
        @Nullable String cardNumber,
        @Nullable PhoneNumber phone,
        @Nullable PhoneNumber secondPhone,
        @Nullable EmailAddress email,
        @Nullable String address,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex,
        @Nullable String source,
        @Nullable String comment,
        @Nullable BranchId branch) {}
