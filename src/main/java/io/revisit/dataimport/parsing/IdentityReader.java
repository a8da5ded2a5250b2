package io.revisit.dataimport.parsing;

import io.revisit.dataimport.mapping.TargetField;
import io.revisit.shared.EmailAddress;
import io.revisit.shared.PersonName;
import io.revisit.shared.PhoneNumber;
import io.revisit.shared.PhoneReading;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads who a row is about: name, phones, e-mail. */
final class IdentityReader {
    private static final Pattern BETWEEN_ADDRESSES = Pattern.compile("[,;\\s]+");

    private final RowReader reader;
    private final String regionCode;

    IdentityReader(RowReader reader, String regionCode) {
        this.reader = reader;
        this.regionCode = regionCode;
    }

    /** The name from a column of whole names, else from columns of its parts; null when there is none. */
    @Nullable
    PersonName name() {
        MappedCell full = reader.first(TargetField.FULL_NAME);
        if (full != null) {
            return PersonName.parseFull(full.text()).orElse(null);
        }
        String surname = part(TargetField.SURNAME);
        String given = part(TargetField.GIVEN_NAME);
        String patronymic = part(TargetField.PATRONYMIC);
        boolean severalInGiven = given != null && patronymic == null && given.indexOf(' ') > 0;
        return (severalInGiven
                        ? PersonName.parseFull(surname == null ? given : surname + " " + given)
                        : PersonName.ofParts(surname, given, patronymic))
                .orElse(null);
    }

    /** All phones of the row, the second phone's column last; a cell that could not be read wholly is warned of. */
    List<PhoneNumber> phones() {
        Set<PhoneNumber> numbers = new LinkedHashSet<>();
        List<MappedCell> all = new ArrayList<>(reader.all(TargetField.PHONE));
        all.addAll(reader.all(TargetField.SECOND_PHONE));
        for (MappedCell cell : all) {
            PhoneReading reading = PhoneNumber.read(cell.text(), regionCode);
            numbers.addAll(reading.numbers());
            if (!reading.unread().isEmpty()) {
                reader.warn(cell, ProblemReason.UNREADABLE_PHONE);
            }
            if (numbers.size() > 2) {
                reader.warn(cell, ProblemReason.NOT_ALL_KEPT);
            }
        }
        return List.copyOf(numbers);
    }

    @Nullable
    EmailAddress email() {
        MappedCell cell = reader.first(TargetField.EMAIL);
        if (cell == null) {
            return null;
        }
        Optional<EmailAddress> whole = EmailAddress.parse(cell.text());
        if (whole.isPresent()) {
            return whole.get();
        }
        for (String part : BETWEEN_ADDRESSES.split(cell.text())) {
            Optional<EmailAddress> one = EmailAddress.parse(part);
            if (one.isPresent()) {
                reader.warn(cell, ProblemReason.NOT_ALL_KEPT);
                return one.get();
            }
        }
        reader.warn(cell, ProblemReason.UNREADABLE_EMAIL);
        return null;
    }

    private @Nullable String part(TargetField field) {
        MappedCell cell = reader.first(field);
        return cell == null ? null : cell.oneLine();
    }
}
