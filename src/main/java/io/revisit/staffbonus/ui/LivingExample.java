package io.revisit.staffbonus.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.revisit.shared.i18n.Formats;
import io.revisit.staffbonus.BonusCounts;
import io.revisit.staffbonus.BonusLine;
import io.revisit.staffbonus.BonusMonth;
import java.util.Comparator;
import java.util.Optional;

/**
 * The numbers that a scheme is tried on: of an administrator of the shown month, or plain ones where there is none.
 *
 * @param title whose numbers these are, translated
 * @param cohort the clinic's cohort of the month
 * @param returned those of it who returned
 */
record LivingExample(String title, BonusCounts counts, int cohort, int returned) {

    /** The line that brings most shows most of the formula. */
    static LivingExample of(Optional<BonusMonth> month, Formats formats) {
        return month.flatMap(found -> found.lines().stream()
                        .max(Comparator.comparing(BonusLine::total))
                        .map(line -> real(found, line, formats)))
                .orElseGet(LivingExample::plain);
    }

    private static LivingExample real(BonusMonth month, BonusLine line, Formats formats) {
        String title = I18NProvider.translate("bonus.example.real", line.staffName(), formats.month(month.month()));
        return new LivingExample(title, line.counts(), month.cohort(), month.returned());
    }

    private static LivingExample plain() {
        return new LivingExample(I18NProvider.translate("bonus.example.plain"), new BonusCounts(95, 42, 120), 154, 67);
    }
}
