package io.revisit.staffbonus.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.revisit.shared.i18n.Formats;
import io.revisit.staffbonus.BonusScheme;
import io.revisit.staffbonus.SchemeProblem;
import io.revisit.staffbonus.Tiers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The fields of a scheme. Says at each field what is wrong with it, and loses nothing that was typed. */
final class SchemeForm extends Composite<Div> {
    private static final int MONTHS_BACK = 24;
    private static final int MONTHS_AHEAD = 12;
    private static final int DAYS_OFFERED = 30;

    private final Formats formats;
    private final Runnable changed;
    private final YearMonth now;
    private final Select<YearMonth> from = new Select<>();
    private final BigDecimalField rateDigitized = money("bonus.scheme.rate-digitized");
    private final BigDecimalField rateRepeat = money("bonus.scheme.rate-repeat");
    private final TiersEditor tiersDigitized;
    private final TiersEditor tiersRepeat;
    private final Checkbox qualify = new Checkbox();
    private final IntegerField qualifyDays = number("bonus.scheme.qualify-days");
    private final IntegerField windowMonths = number("bonus.scheme.window-months");
    private final BigDecimalField cap = money("bonus.scheme.cap");
    private final Checkbox countImported = new Checkbox();
    private boolean filling;

    SchemeForm(YearMonth now, Formats formats, Runnable changed) {
        this.now = now;
        this.formats = formats;
        this.changed = changed;
        tiersDigitized =
                new TiersEditor(getTranslation("bonus.scheme.tiers-digitized"), formats.locale(), this::edited);
        tiersRepeat = new TiersEditor(getTranslation("bonus.scheme.tiers-repeat"), formats.locale(), this::edited);
        setUp();
        getContent().addClassName("bonus-form");
        getContent()
                .add(
                        from,
                        new H2(getTranslation("bonus.scheme.part-digitized")),
                        rateDigitized,
                        tiersDigitized,
                        qualify,
                        qualifyDays,
                        countImported,
                        new H2(getTranslation("bonus.scheme.part-repeat")),
                        rateRepeat,
                        tiersRepeat,
                        windowMonths,
                        new H2(getTranslation("bonus.scheme.part-limit")),
                        cap);
    }

    private void setUp() {
        BonusWords words = new BonusWords(formats);
        from.setLabel(getTranslation("bonus.scheme.from"));
        from.setHelperText(getTranslation("bonus.scheme.from.help"));
        from.setItemLabelGenerator(words::monthName);
        qualify.setLabel(getTranslation("bonus.scheme.qualify"));
        qualify.addValueChangeListener(change -> qualifyDays.setVisible(change.getValue()));
        countImported.setLabel(getTranslation("bonus.scheme.count-imported"));
        cap.setHelperText(getTranslation("bonus.scheme.cap.help"));
        windowMonths.setHelperText(getTranslation("bonus.scheme.window-months.help"));
        Stream.of(rateDigitized, rateRepeat, cap).forEach(field -> {
            field.setLocale(formats.locale());
            field.setSuffixComponent(new Span(formats.currency().getSymbol(formats.locale())));
        });
        Stream.<HasValueChangeMode>of(rateDigitized, rateRepeat, cap, qualifyDays, windowMonths)
                .forEach(field -> field.setValueChangeMode(ValueChangeMode.LAZY));
        Stream.<HasValue<?, ?>>of(
                        from, rateDigitized, rateRepeat, qualify, qualifyDays, windowMonths, cap, countImported)
                .forEach(field -> field.addValueChangeListener(_ -> edited(field)));
    }

    private void edited(HasValue<?, ?> field) {
        if (field instanceof HasValidation checked) {
            checked.setInvalid(false);
        }
        edited();
    }

    private void edited() {
        if (!filling) {
            changed.run();
        }
    }

    /** Shows this scheme in place of what is there. */
    void show(BonusScheme scheme) {
        filling = true;
        from.setItems(months(scheme.from()));
        from.setValue(scheme.from());
        rateDigitized.setValue(plain(scheme.rateDigitized()));
        rateRepeat.setValue(plain(scheme.rateRepeat()));
        tiersDigitized.show(scheme.tiersDigitized());
        tiersRepeat.show(scheme.tiersRepeat());
        Integer days = scheme.qualifyDays();
        qualify.setValue(days != null);
        qualifyDays.setVisible(days != null);
        qualifyDays.setValue(days == null ? DAYS_OFFERED : days);
        windowMonths.setValue(scheme.windowMonths());
        cap.setValue(scheme.cap() == null ? null : plain(scheme.cap()));
        countImported.setValue(scheme.countImported());
        filling = false;
        changed.run();
    }

    /** The scheme; empty where a field holds nothing that can be read. */
    Optional<BonusScheme> read() {
        Optional<Tiers> byConversion = tiersDigitized.read();
        Optional<Tiers> byReturn = tiersRepeat.read();
        boolean complete = required().noneMatch(HasValue::isEmpty) && byConversion.isPresent() && byReturn.isPresent();
        return complete
                ? Optional.of(new BonusScheme(
                        from.getValue(),
                        rateDigitized.getValue(),
                        byConversion.get(),
                        rateRepeat.getValue(),
                        byReturn.get(),
                        qualify.getValue() ? qualifyDays.getValue() : null,
                        windowMonths.getValue(),
                        cap.getValue(),
                        countImported.getValue()))
                : Optional.empty();
    }

    /** Says at each field that holds nothing that it must. */
    void complain() {
        required()
                .filter(HasValue::isEmpty)
                .forEach(field -> mark((HasValidation) field, getTranslation("bonus.scheme.missing")));
        tiersDigitized.complain();
        tiersRepeat.complain();
        showFirstWrong();
    }

    /** Says next to its field what each problem is. */
    void complain(List<SchemeProblem> problems) {
        for (SchemeProblem problem : problems) {
            String sentence = getTranslation(problem.reason());
            switch (problem.field()) {
                case FROM -> mark(from, sentence);
                case RATE_DIGITIZED -> mark(rateDigitized, sentence);
                case TIERS_DIGITIZED -> tiersDigitized.setError(sentence);
                case RATE_REPEAT -> mark(rateRepeat, sentence);
                case TIERS_REPEAT -> tiersRepeat.setError(sentence);
                case QUALIFY_DAYS -> mark(qualifyDays, sentence);
                case WINDOW_MONTHS -> mark(windowMonths, sentence);
                case CAP -> mark(cap, sentence);
            }
        }
        showFirstWrong();
    }

    /** The form is longer than a screen: what is wrong must not stay out of sight. */
    private void showFirstWrong() {
        Stream.<Component>of(
                        from, rateDigitized, tiersDigitized, qualifyDays, rateRepeat, tiersRepeat, windowMonths, cap)
                .filter(SchemeForm::isWrong)
                .findFirst()
                .ifPresent(Component::scrollIntoView);
    }

    private static boolean isWrong(Component part) {
        return part instanceof TiersEditor tiers
                ? tiers.isWrong()
                : part instanceof HasValidation field && field.isInvalid();
    }

    private Stream<HasValue<?, ?>> required() {
        Stream<HasValue<?, ?>> always = Stream.of(rateDigitized, rateRepeat, windowMonths);
        return qualify.getValue() ? Stream.concat(always, Stream.of(qualifyDays)) : always;
    }

    private static void mark(HasValidation field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
    }

    private List<YearMonth> months(YearMonth chosen) {
        Stream<YearMonth> around =
                IntStream.rangeClosed(-MONTHS_BACK, MONTHS_AHEAD).mapToObj(now::plusMonths);
        return Stream.concat(around, Stream.of(chosen))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private BigDecimalField money(String key) {
        return new BigDecimalField(getTranslation(key));
    }

    private IntegerField number(String key) {
        IntegerField field = new IntegerField(getTranslation(key));
        field.setStepButtonsVisible(true);
        return field;
    }

    /** Without the zeros that a column's scale adds: 150, not 150.00. */
    static BigDecimal plain(BigDecimal number) {
        return number.setScale(Math.max(0, number.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY);
    }
}
