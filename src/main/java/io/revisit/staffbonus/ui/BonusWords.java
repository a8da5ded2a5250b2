package io.revisit.staffbonus.ui;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.MeasureUnit;
import com.vaadin.flow.i18n.I18NProvider;
import io.revisit.shared.i18n.Formats;
import io.revisit.staffbonus.BonusCounts;
import io.revisit.staffbonus.BonusPay;
import io.revisit.staffbonus.BonusScheme;
import io.revisit.staffbonus.Tier;
import io.revisit.staffbonus.Tiers;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says which rule made each rouble, with the numbers put in. */
final class BonusWords {
    private static final int DECIMALS = 4;

    private final Formats formats;

    BonusWords(Formats formats) {
        this.formats = formats;
    }

    /** Such as «42 × 150 ₽ × 1 = 6 300 ₽». */
    String payDigitized(BonusScheme scheme, BonusCounts counts, BonusPay pay) {
        return product(counts.digitized(), scheme.rateDigitized(), pay.multiplierDigitized(), pay.payDigitized());
    }

    /** Such as «120 × 50 ₽ × 1,5 = 9 000 ₽». */
    String payRepeat(BonusScheme scheme, BonusCounts counts, BonusPay pay) {
        return product(counts.repeat(), scheme.rateRepeat(), pay.multiplierRepeat(), pay.payRepeat());
    }

    /** Such as «Конверсия 42 ÷ 95 = 44,21 % ≥ 30 % → ×1». */
    String conversion(BonusScheme scheme, BonusCounts counts) {
        return step("bonus.rule.conversion", scheme.tiersDigitized(), counts.digitized(), counts.served());
    }

    /** Such as «Возврат 67 ÷ 154 = 43,51 % ≥ 40 % → ×1,5». */
    String returnRate(BonusScheme scheme, int cohort, int returned) {
        return step("bonus.rule.return", scheme.tiersRepeat(), returned, cohort);
    }

    /** The two parts, what the cap took off, and their sum, each in a sentence. */
    List<String> bonus(BonusScheme scheme, BonusCounts counts, BonusPay pay, int cohort, int returned) {
        List<String> sentences = new ArrayList<>();
        sentences.add(conversion(scheme, counts));
        sentences.add(text("bonus.rule.digitized", payDigitized(scheme, counts, pay)));
        sentences.add(returnRate(scheme, cohort, returned));
        sentences.add(text("bonus.rule.repeat", payRepeat(scheme, counts, pay)));
        if (pay.cut().signum() > 0) {
            sentences.add(cap(scheme, pay));
        }
        return sentences;
    }

    /** What the cap took off. */
    String cap(BonusScheme scheme, BonusPay pay) {
        return text("bonus.rule.cap", formats.money(scheme.cap()), formats.money(pay.cut()));
    }

    /** The steps in words: «от 0 % — ×0,5; от 30 % — ×1». */
    String steps(Tiers tiers) {
        return tiers.steps().isEmpty()
                ? text("bonus.rule.steps.none")
                : tiers.steps().stream()
                        .map(tier -> text("bonus.rule.steps.step", percent(tier.from()), multiplier(tier.multiplier())))
                        .collect(Collectors.joining("; "));
    }

    /** As it stands after «с»: «сентября 2026». */
    String monthOf(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM uuuu", formats.locale()).format(month);
    }

    /** As it stands alone, at the beginning of a label: «Сентябрь 2026». */
    String monthName(YearMonth month) {
        String name = formats.month(month);
        return name.substring(0, 1).toUpperCase(formats.locale()) + name.substring(1);
    }

    /** {@code ×1,5}, as exact as it was given. */
    String multiplier(BigDecimal multiplier) {
        return "×" + exact(multiplier);
    }

    /** {@code 30 %}, as exact as it was given. */
    private String percent(BigDecimal percent) {
        return NumberFormatter.withLocale(formats.locale())
                .unit(MeasureUnit.PERCENT)
                .precision(Precision.maxFraction(DECIMALS))
                .format(percent)
                .toString();
    }

    private String exact(BigDecimal number) {
        return NumberFormatter.withLocale(formats.locale())
                .precision(Precision.maxFraction(DECIMALS))
                .format(number)
                .toString();
    }

    private String product(int count, BigDecimal rate, BigDecimal multiplier, BigDecimal pay) {
        return text(
                "bonus.rule.product",
                formats.number(count),
                formats.money(rate),
                exact(multiplier),
                formats.money(pay));
    }

    private String step(String key, Tiers tiers, int part, int whole) {
        String multiplier = multiplier(tiers.multiplierFor(part, whole));
        if (whole == 0) {
            return text(key + ".nobody", multiplier);
        }
        String share = formats.share(Math.min(part, whole), whole);
        if (part > whole) {
            share = text("bonus.rule.at-most", share);
        }
        String fraction = text("bonus.rule.fraction", formats.number(part), formats.number(whole), share);
        return tiers.reached(part, whole)
                .map(Tier::from)
                .map(from -> text(key + ".reached", fraction, percent(from), multiplier))
                .orElseGet(() -> text(key + ".none", fraction, multiplier));
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
