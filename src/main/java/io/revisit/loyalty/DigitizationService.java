package io.revisit.loyalty;

import io.revisit.business.ClinicCalendar;
import io.revisit.business.StaffMemberId;
import io.revisit.delivery.MessageQueue;
import io.revisit.loyalty.ConfirmationCodes.Code;
import io.revisit.patient.ConsentChannel;
import io.revisit.patient.ConsentGate;
import io.revisit.patient.ConsentPurpose;
import io.revisit.patient.Patient;
import io.revisit.patient.PatientEvents;
import io.revisit.patient.PatientId;
import io.revisit.patient.PatientService;
import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import io.revisit.shared.data.Transactions;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Registers patients in the loyalty programme at the desk (DOMAIN.md, Digitization): a code goes to the patient's phone or
 * e-mail, the patient reads it out and accepts the programme's rules. The code itself is neither stored nor logged.
 */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME})
public class DigitizationService {

    private final PatientService patients;
    private final ConsentGate consents;
    private final ConfirmationCodes codes;
    private final CodeSecret secret;
    private final CodeMessage message;
    private final MessageQueue queue;
    private final Digitizations digitizations;
    private final PatientEvents history;
    private final ApplicationEventPublisher events;
    private final ClinicCalendar calendar;
    private final CurrentUser currentUser;
    private final Transactions transactions;
    private final Clock clock;

    DigitizationService(
            PatientService patients,
            ConsentGate consents,
            ConfirmationCodes codes,
            CodeSecret secret,
            CodeMessage message,
            MessageQueue queue,
            Digitizations digitizations,
            PatientEvents history,
            ApplicationEventPublisher events,
            ClinicCalendar calendar,
            CurrentUser currentUser,
            Transactions transactions,
            Clock clock) {
        this.patients = patients;
        this.consents = consents;
        this.codes = codes;
        this.secret = secret;
        this.message = message;
        this.queue = queue;
        this.digitizations = digitizations;
        this.history = history;
        this.events = events;
        this.calendar = calendar;
        this.currentUser = currentUser;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Sends the patient a code of six digits; at most 5 in an hour, each accepted for 10 minutes and voiding the one before. */
    public CodeSending sendCode(PatientId id, ConsentChannel channel) {
        Optional<Patient> found = patients.find(id);
        if (found.isEmpty()) {
            return new CodeSending.Refused(CodeSending.Reason.UNKNOWN_PATIENT);
        }
        Patient patient = found.get();
        CodeSending.@Nullable Reason refusal = whyNot(patient, channel);
        if (refusal != null) {
            return new CodeSending.Refused(refusal);
        }
        String code = secret.next();
        String hash = secret.hash(code);
        return transactions.call(() -> {
            Instant now = clock.instant();
            if (!codes.mayBeSent(id, now)) {
                return new CodeSending.Refused(CodeSending.Reason.TOO_MANY_CODES);
            }
            Instant validUntil = codes.add(id, channel, hash, now);
            queue.enqueue(message.compose(patient, channel, code));
            String address = MaskedAddress.of(patient, channel);
            history.record(id, "loyalty.code-sent", address);
            return new CodeSending.Sent(channel, address, validUntil, queue.leaves(channel));
        });
    }

    /**
     * Puts the patient into the programme when the code is the one that was sent last, credited to the signed-in user's
     * staff member. A wrong code uses up one of 5 tries.
     *
     * @param rulesAccepted the patient has accepted the programme's rules
     */
    public Confirmation confirm(PatientId patient, String code, boolean rulesAccepted) {
        if (!rulesAccepted) {
            return new Confirmation.Refused(Confirmation.Reason.RULES_NOT_ACCEPTED);
        }
        return transactions.call(() -> {
            if (digitizations.contains(patient)) {
                return new Confirmation.Refused(Confirmation.Reason.ALREADY_DIGITIZED);
            }
            return codes.latest(patient)
                    .filter(latest -> !latest.used())
                    .map(latest -> check(patient, latest, code))
                    .orElseGet(() -> new Confirmation.Refused(Confirmation.Reason.NO_CODE));
        });
    }

    private Confirmation check(PatientId patient, Code expected, String typed) {
        Instant now = clock.instant();
        if (!expected.expiresAt().isAfter(now)) {
            return new Confirmation.Refused(Confirmation.Reason.EXPIRED);
        }
        if (!codes.takeTry(expected, now)) {
            return new Confirmation.Refused(
                    digitizations.contains(patient)
                            ? Confirmation.Reason.ALREADY_DIGITIZED
                            : Confirmation.Reason.TRIES_USED_UP);
        }
        if (!secret.matches(typed, expected.hash())) {
            int left = codes.triesLeft(expected);
            return left > 0
                    ? new Confirmation.WrongCode(left)
                    : new Confirmation.Refused(Confirmation.Reason.TRIES_USED_UP);
        }
        codes.use(expected, now);
        return digitize(patient);
    }

    private Confirmation digitize(PatientId patient) {
        LocalDate day = calendar.today();
        Long staffId = currentUser.require().staffId();
        StaffMemberId staff = staffId == null ? null : new StaffMemberId(staffId);
        if (!digitizations.add(patient, DigitizationChannel.FRONT_DESK, day, staff)) {
            return new Confirmation.Refused(Confirmation.Reason.ALREADY_DIGITIZED);
        }
        history.record(patient, "loyalty.digitized", null);
        events.publishEvent(new PatientDigitized(patient, day, staff));
        return new Confirmation.Digitized(day);
    }

    private CodeSending.@Nullable Reason whyNot(Patient patient, ConsentChannel channel) {
        if (digitizations.contains(patient.id())) {
            return CodeSending.Reason.ALREADY_DIGITIZED;
        }
        boolean addressMissing = switch (channel) {
            case SMS -> patient.phone() == null;
            case EMAIL -> patient.email() == null;
        };
        if (addressMissing) {
            return channel == ConsentChannel.SMS ? CodeSending.Reason.NO_PHONE : CodeSending.Reason.NO_EMAIL;
        }
        return consents.allows(patient.id(), channel, ConsentPurpose.SERVICE)
                ? null
                : CodeSending.Reason.CONSENT_WITHDRAWN;
    }
}
