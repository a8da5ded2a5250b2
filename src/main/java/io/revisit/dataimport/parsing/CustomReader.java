package io.revisit.dataimport.parsing;

import io.revisit.dataimport.mapping.CustomTarget;
import io.revisit.dataimport.mapping.TargetField;
import io.revisit.patient.customfield.CustomField;
import io.revisit.patient.customfield.CustomValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row that belong to the clinic's own fields, each by the type of its field. */
final class CustomReader {
    private final RowReader reader;
    private final DateReader dates;

    CustomReader(RowReader reader, DateReader dates) {
        this.reader = reader;
        this.dates = dates;
    }

    /** What the cells say; one that cannot be read is left out with a warning. */
    List<CustomCell> read() {
        if (!reader.isMapped(TargetField.CUSTOM)) {
            return List.of();
        }
        List<CustomCell> values = new ArrayList<>();
        for (MappedCell cell : reader.all(TargetField.CUSTOM)) {
            CustomTarget target = cell.column().custom();
            CustomCell value = target == null ? null : value(cell, target);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private @Nullable CustomCell value(MappedCell cell, CustomTarget target) {
        int column = cell.column().index();
        return switch (target.type()) {
            case TEXT -> new CustomCell(column, reader.cut(cell, cell.oneLine(), CustomValue.LONGEST_TEXT), null, null);
            case CHOICE ->
                new CustomCell(column, reader.cut(cell, cell.oneLine(), CustomField.LONGEST_NAME), null, null);
            case NUMBER -> number(cell, column);
            case DATE -> day(cell, column);
        };
    }

    private @Nullable CustomCell number(MappedCell cell, int column) {
        BigDecimal number = MoneyText.read(cell.oneLine(), CustomValue.DECIMALS);
        if (number == null || !CustomValue.isStorable(number)) {
            reader.warn(cell, ProblemReason.UNREADABLE_NUMBER);
            return null;
        }
        return new CustomCell(column, null, number, null);
    }

    private @Nullable CustomCell day(MappedCell cell, int column) {
        Moment moment = dates.moment(cell);
        if (moment == null || !CustomValue.isStorable(moment.day())) {
            reader.warn(cell, DateReader.unreadable(cell));
            return null;
        }
        return new CustomCell(column, null, null, moment.day());
    }
}
