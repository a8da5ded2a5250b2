package io.revisit.patient;

import io.revisit.business.BusinessService;
import io.revisit.security.AuditLog;
import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import io.revisit.shared.PhoneNumber;
import io.revisit.shared.i18n.Formats;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who sees phones of patients whole: the owner always, administrators unless the clinic hides them, partners never. Everybody
 * else sees them masked, in files too, and may reveal one at a time, which the audit log notes.
 */
@Component
public class PhonePrivacy {
    private final PatientDetailsQuery patients;
    private final BusinessService business;
    private final CurrentUser currentUser;
    private final AuditLog auditLog;

    PhonePrivacy(PatientDetailsQuery patients, BusinessService business, CurrentUser currentUser, AuditLog auditLog) {
        this.patients = patients;
        this.business = business;
        this.currentUser = currentUser;
        this.auditLog = auditLog;
    }

    /** Whether phones are masked for the signed-in user; nobody sees them whole without having signed in. */
    public boolean hides() {
        return currentUser
                .user()
                .map(user -> switch (user.role()) {
                    case OWNER -> false;
                    case ADMINISTRATOR -> business.current().phonesHiddenAtDesk();
                    case PARTNER -> true;
                })
                .orElse(true);
    }

    /** The phone as the signed-in user may see it; a dash for none. */
    public String shown(@Nullable PhoneNumber phone) {
        return phone != null && hides() ? phone.masked() : Formats.phone(phone);
    }

    /** The same of a phone as it is stored; of one that was erased nothing is left. */
    public String shown(@Nullable String e164) {
        return shown(e164 == null || e164.isEmpty() ? null : new PhoneNumber(e164));
    }

    /**
     * Shows one phone whole, which the audit log notes.
     *
     * @param second the patient's second phone instead of the first
     * @return null when the patient has none (any more)
     */
    @RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
    public @Nullable PhoneNumber reveal(PatientId patient, boolean second) {
        PhoneNumber phone = patients.details(patient)
                .map(found -> second ? found.secondPhone() : found.phone())
                .orElse(null);
        if (phone != null) {
            auditLog.record("patient.phone-revealed", "patient", patient.value(), null);
        }
        return phone;
    }
}
