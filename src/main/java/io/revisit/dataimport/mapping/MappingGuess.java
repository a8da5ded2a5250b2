package io.revisit.dataimport.mapping;

import io.revisit.dataimport.reading.SourceColumn;
import io.revisit.dataimport.reading.SourceTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Guesses what the rows of a file are and what its columns mean. */
public final class MappingGuess {
    private static final Set<TargetField> OF_VISITS = EnumSet.of(
            TargetField.TIME,
            TargetField.DOCTOR,
            TargetField.DIRECTION,
            TargetField.SERVICE,
            TargetField.GROSS,
            TargetField.STATUS);
    private static final Set<TargetField> OF_PATIENTS = EnumSet.of(
            TargetField.BIRTH_DATE,
            TargetField.SEX,
            TargetField.EMAIL,
            TargetField.SOURCE,
            TargetField.MARKETING_CONSENT,
            TargetField.REFERRER_CARD,
            TargetField.DIGITIZED_ON,
            TargetField.STATUS_TAG);

    private final ColumnGuess columnGuess;

    /**
     * @param regionCode the country of numbers without a country code, ISO 3166 ({@code RU})
     */
    public MappingGuess(String regionCode) {
        columnGuess = new ColumnGuess(regionCode);
    }

    /** Guesses the kind of file too. */
    public ColumnMapping guess(SourceTable table) {
        ColumnMapping visits = guess(table, FileKind.VISITS);
        ColumnMapping patients = guess(table, FileKind.PATIENTS);
        boolean dated = visits.has(TargetField.DATE) || visits.has(TargetField.DATE_TIME);
        boolean moreOfVisits = count(visits, OF_VISITS) >= count(patients, OF_PATIENTS);
        return dated && count(visits, OF_VISITS) > 0 && moreOfVisits ? visits : patients;
    }

    /** Guesses the columns of a file whose kind is known. */
    public ColumnMapping guess(SourceTable table, FileKind kind) {
        List<MappedColumn> guessed = new ArrayList<>();
        for (SourceColumn column : table.columns()) {
            guessed.add(columnGuess.of(column, kind));
        }
        return new ColumnMapping(kind, withoutRivals(guessed));
    }

    /** Where several columns look like one field, the surest keeps it. */
    private static List<MappedColumn> withoutRivals(List<MappedColumn> guessed) {
        Set<TargetField> taken = new HashSet<>();
        List<MappedColumn> result = new ArrayList<>(guessed);
        guessed.stream()
                .sorted(Comparator.comparingInt(MappedColumn::confidence).reversed())
                .filter(column -> !column.field().takesSeveral() && !taken.add(column.field()))
                .forEach(rival -> result.set(rival.index(), rival.as(TargetField.IGNORE, 50)));
        return result;
    }

    private static long count(ColumnMapping mapping, Set<TargetField> fields) {
        return fields.stream().filter(mapping::has).count();
    }
}
