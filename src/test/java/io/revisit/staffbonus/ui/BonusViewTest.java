package io.revisit.staffbonus.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import io.revisit.security.Role;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.shared.ui.SidePanel;
import io.revisit.staffbonus.BonusDetail;
import io.revisit.staffbonus.BonusLine;
import io.revisit.staffbonus.BonusScheme;
import io.revisit.staffbonus.BonusSchemeService;
import io.revisit.staffbonus.MonthState;
import io.revisit.staffbonus.StaffBonusService;
import io.revisit.testing.Clinics;
import io.revisit.testing.TestBase;
import io.revisit.testing.ViewTest;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BonusViewTest extends ViewTest {

    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);

    @Autowired
    private Clinics clinics;

    @Autowired
    private TestBase testBase;

    @Autowired
    private StaffBonusService bonus;

    @Autowired
    private BonusSchemeService schemes;

    private BusinessId clinic;

    @BeforeEach
    void openClinic() {
        clinic = clinics.openAsOwner();
    }

    @Test
    void aClinicWithoutASchemeIsOfferedOneToStartFrom() {
        open("bonus");
        _click(_get(Button.class, spec -> spec.withText("Настроить схему")));

        _click(_get(Button.class, spec -> spec.withText("Сохранить схему")));

        assertThat(schemes.all())
                .singleElement()
                .satisfies(saved -> assertThat(saved.from()).isEqualTo(SEPTEMBER));
    }

    @Test
    void theLastFinishedMonthIsCalculatedFromItsEmptyState() {
        load();
        open("bonus");

        _click(_get(Button.class, spec -> spec.withText("Рассчитать")));

        assertThat(GridKt._size(table())).isEqualTo(3);
        assertThat(footer("total")).isEqualTo("4 725 ₽");
        assertThat(_find(Paragraph.class)).noneMatch(text -> text.getText().startsWith("Схема изменилась"));
    }

    @Test
    void aNumberOpensItsRowsAndTheRuleThatMadeTheRoubles() {
        calculated();
        open("bonus?month=2026-09");
        List<NativeButton> numbers = numbersOf("Мельник Оксана");

        _click(numbers.stream()
                .filter(number -> plain(number.getText()).equals("1 050 ₽"))
                .findFirst()
                .orElseThrow());

        LazyGrid<?> rows =
                (LazyGrid<?>) _get(_get(SidePanel.class), DetailGrid.class).getContent();
        assertThat(GridKt._size(rows)).isEqualTo(7);
        assertThat(sentences()).contains("7 × 150 ₽ × 1 = 1 050 ₽", "Конверсия 7 ÷ 15 = 46,67 % ≥ 30 % → ×1");
    }

    @Test
    void aRowLeadsToItsVisit() {
        calculated();
        open("bonus?month=2026-09");
        _click(numbersOf("Мельник Оксана").getFirst());
        LazyGrid<BonusDetail> rows =
                _get(_get(SidePanel.class), DetailGrid.class).getContent();

        _click((NativeButton) GridKt._getCellComponent(rows, 0, "day"));

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .startsWith("visits?")
                .contains("from=2026-09");
        _assertNone(SidePanel.class);
    }

    @Test
    void theCohortBehindTheReturnRateOpens() {
        calculated();
        open("bonus?month=2026-09");

        _click(_get(NativeButton.class, spec -> spec.withText("61")));

        LazyGrid<?> rows =
                (LazyGrid<?>) _get(_get(SidePanel.class), DetailGrid.class).getContent();
        assertThat(GridKt._size(rows)).isEqualTo(61);
    }

    @Test
    void approvalSaysTheTotalAndFreezesTheMonth() {
        calculated();
        open("bonus?month=2026-09");
        _click(_get(Button.class, spec -> spec.withText("Утвердить")));
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        assertThat(plain(dialog.getElement().getProperty("message"))).contains("3 администратора, к выплате 4 725 ₽");

        ConfirmDialogKt._fireConfirm(dialog);

        assertThat(bonus.month(SEPTEMBER).orElseThrow().state()).isEqualTo(MonthState.APPROVED);
        _assertNone(Button.class, spec -> spec.withText("Пересчитать"));
        _get(Button.class, spec -> spec.withText("Отметить выплаченным"));
    }

    @Test
    void aPartnerCalculatesButDoesNotApprove() {
        calculated();
        clinics.signIn(clinic, Role.PARTNER);
        open("bonus?month=2026-09");

        _get(Button.class, spec -> spec.withText("Пересчитать"));
        _assertNone(Button.class, spec -> spec.withText("Утвердить"));
    }

    @Test
    void anAdministratorReadsTheirOwnLineAlone() {
        calculated();
        BonusLine own = bonus.month(SEPTEMBER).orElseThrow().lines().getFirst();
        clinics.signIn(clinic, Role.ADMINISTRATOR, own.staff().value());
        open("bonus?month=2026-09");

        assertThat(GridKt._size(table())).isEqualTo(1);
        _assertNone(Button.class, spec -> spec.withText("Пересчитать"));
        _assertNone(Button.class, spec -> spec.withText("Утвердить"));
    }

    @Test
    void aRefusedSchemeSaysWhyNextToItsFieldAndKeepsWhatWasTyped() {
        open("bonus?month=2026-09&tab=scheme");
        BigDecimalField rate = rateDigitized();
        _setValue(rate, new BigDecimal("-5"));

        _click(_get(Button.class, spec -> spec.withText("Сохранить схему")));

        assertThat(rate.isInvalid()).isTrue();
        assertThat(rate.getErrorMessage()).startsWith("От 0 до 1 000 000");
        assertThat(rate.getValue()).isEqualByComparingTo("-5");
        assertThat(schemes.all()).isEmpty();
    }

    @Test
    void anEmptyFieldIsAskedFor() {
        open("bonus?month=2026-09&tab=scheme");
        _setValue(rateDigitized(), null);

        _click(_get(Button.class, spec -> spec.withText("Сохранить схему")));

        assertThat(rateDigitized().getErrorMessage()).isEqualTo("Введите число");
    }

    @Test
    void theFormulaFollowsWhatIsTyped() {
        calculated();
        open("bonus?month=2026-09&tab=scheme");
        assertThat(sentences()).contains("За оцифрованных: 6 × 150 ₽ × 1 = 900 ₽");

        _setValue(rateDigitized(), new BigDecimal("200"));

        assertThat(sentences()).contains("За оцифрованных: 6 × 200 ₽ × 1 = 1 200 ₽");
    }

    @Test
    void aDraftThatFollowsAnOldSchemeSaysSo() {
        calculated();
        schemes.save(BonusScheme.offeredFrom(SEPTEMBER.minusMonths(1)));
        BonusScheme offered = BonusScheme.offeredFrom(SEPTEMBER);
        schemes.save(new BonusScheme(
                SEPTEMBER,
                BigDecimal.TEN,
                offered.tiersDigitized(),
                offered.rateRepeat(),
                offered.tiersRepeat(),
                30,
                6,
                null,
                true));
        open("bonus?month=2026-09");

        assertThat(_find(Paragraph.class)).anyMatch(text -> text.getText().startsWith("Схема изменилась"));
    }

    @Test
    void anAddressThatCannotBeReadShowsTheLastFinishedMonth() {
        open("bonus?month=soon");

        assertThat(_get(Select.class).getValue()).isEqualTo(SEPTEMBER);
    }

    @Test
    void theTableIsExportedWithItsTotals() {
        calculated();
        open("bonus?month=2026-09");

        assertThat(_find(Anchor.class))
                .extracting(anchor -> anchor.getAriaLabel().orElse(""))
                .contains("XLSX", "CSV");
    }

    private void load() {
        testBase.load(clinic, TestBase.SMALL);
        schemes.save(BonusScheme.offeredFrom(YearMonth.of(2026, 1)));
    }

    private void calculated() {
        load();
        bonus.calculate(SEPTEMBER);
    }

    private static LazyGrid<BonusLine> table() {
        return _get(BonusTable.class).getContent();
    }

    private static String footer(String column) {
        return plain(table().getFooterRows()
                .getFirst()
                .getCell(table().getColumnByKey(column))
                .getComponent()
                .getElement()
                .getText());
    }

    private static List<NativeButton> numbersOf(String administrator) {
        int row = GridKt._findAll(table()).stream()
                .map(BonusLine::staffName)
                .toList()
                .indexOf(administrator);
        return List.of("served", "digitized", "pay-digitized").stream()
                .map(column -> (NativeButton) GridKt._getCellComponent(table(), row, column))
                .toList();
    }

    private static BigDecimalField rateDigitized() {
        return _get(BigDecimalField.class, spec -> spec.withLabel("За оцифрованного пациента"));
    }

    private static List<String> sentences() {
        return _find(ListItem.class).stream().map(item -> plain(item.getText())).toList();
    }

    /** With plain spaces where a number has hard ones. */
    private static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ");
    }
}
