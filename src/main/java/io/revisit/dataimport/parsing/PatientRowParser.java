package io.revisit.dataimport.parsing;

import io.revisit.dataimport.mapping.ColumnMapping;
import io.revisit.dataimport.mapping.FileKind;
import io.revisit.dataimport.mapping.TargetField;
import io.revisit.dataimport.reading.SourceRow;
import io.revisit.patient.Sex;
import io.revisit.shared.EmailAddress;
import io.revisit.shared.PersonName;
import io.revisit.shared.PhoneNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads rows of patients. Keeps nothing from row to row and may be shared by threads. */
public final class PatientRowParser {
    private static final List<TargetField> TAG_FIELDS = TargetField.of(FileKind.PATIENTS).stream()
            .filter(field -> field.tagKind() != null)
            .toList();

    private final MappedCells cells;
    private final ParsingOptions options;
    private final DateText dates;

    public PatientRowParser(ColumnMapping mapping, ParsingOptions options) {
        this.cells = new MappedCells(mapping);
        this.options = options;
        this.dates = new DateText(options.zone(), options.today().getYear());
    }

    public ParsedRow<ParsedPatient> parse(SourceRow row) {
        RowReader reader = new RowReader(cells, row);
        if (reader.isTotal()) {
            return ParsedRow.of(row, null, reader.problems());
        }
        reader.warnOfErrors();
        IdentityReader identity = new IdentityReader(reader, options.regionCode());
        DateReader days = new DateReader(reader, options.today(), dates);
        PersonName name = identity.name();
        String card = reader.number(TargetField.CARD_NUMBER, FieldLengths.NUMBER);
        List<PhoneNumber> phones = identity.phones();
        EmailAddress email = identity.email();
        LocalDate birthDate = days.pastDay(TargetField.BIRTH_DATE);
        if (name == null) {
            rejectNameless(reader);
        }
        if (card == null && phones.isEmpty() && email == null) {
            reader.reject(ProblemReason.NO_IDENTITY);
        }
        ParsedPatient patient = name == null || reader.isRejected()
                ? null
                : new ParsedPatient(
                        card,
                        name,
                        phones.isEmpty() ? null : phones.get(0),
                        phones.size() < 2 ? null : phones.get(1),
                        email,
                        reader.joinedInLine(TargetField.ADDRESS, FieldLengths.ADDRESS, ", "),
                        birthDate,
                        sex(reader),
                        reader.text(TargetField.SOURCE, FieldLengths.SOURCE),
                        reader.joined(TargetField.COMMENT, FieldLengths.COMMENT, "\n"),
                        reader.number(TargetField.REFERRER_CARD, FieldLengths.NUMBER),
                        days.pastDay(TargetField.DIGITIZED_ON),
                        reader.text(TargetField.DIGITIZED_BY, FieldLengths.NAME),
                        reader.yesOrNo(TargetField.MARKETING_CONSENT),
                        tags(reader),
                        new CustomReader(reader, days).read());
        return ParsedRow.of(row, patient, reader.problems());
    }

    private static List<ParsedTag> tags(RowReader reader) {
        List<ParsedTag> tags = new ArrayList<>(0);
        for (TargetField field : TAG_FIELDS) {
            if (reader.isMapped(field)) {
                tags(reader, field)
                        .forEach(name -> tags.add(new ParsedTag(Objects.requireNonNull(field.tagKind()), name)));
            }
        }
        return tags;
    }

    private static List<String> tags(RowReader reader, TargetField field) {
        if (field == TargetField.STATUS_TAG) {
            String status = reader.text(field, FieldLengths.NAME);
            return status == null ? List.of() : List.of(status);
        }
        return reader.values(field, FieldLengths.NAME);
    }

    private static void rejectNameless(RowReader reader) {
        MappedCell unreadable = reader.first(TargetField.FULL_NAME);
        if (unreadable == null) {
            reader.reject(ProblemReason.NO_NAME);
        } else {
            reader.reject(unreadable, ProblemReason.NO_NAME);
        }
    }

    private static @Nullable Sex sex(RowReader reader) {
        MappedCell cell = reader.first(TargetField.SEX);
        if (cell == null) {
            return null;
        }
        Sex sex = Words.sex(cell.text());
        if (sex == null) {
            reader.warn(cell, ProblemReason.UNREADABLE_SEX);
        }
        return sex;
    }
}
