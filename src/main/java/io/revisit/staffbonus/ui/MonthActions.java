package io.revisit.staffbonus.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import io.revisit.business.ClinicCalendar;
import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.ConfirmDialogs;
import io.revisit.shared.ui.Notices;
import io.revisit.shared.ui.PageHeader;
import io.revisit.staffbonus.BonusMonth;
import io.revisit.staffbonus.BonusOutcome;
import io.revisit.staffbonus.StaffBonusService;
import java.time.YearMonth;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The steps of a month, each offered to those who may take it: calculate, approve, mark as paid. */
@Component
class MonthActions {
    private final StaffBonusService bonus;
    private final CurrentUser currentUser;
    private final ClinicCalendar calendar;
    private final BonusTexts texts;

    MonthActions(StaffBonusService bonus, CurrentUser currentUser, ClinicCalendar calendar, BonusTexts texts) {
        this.bonus = bonus;
        this.currentUser = currentUser;
        this.calendar = calendar;
        this.texts = texts;
    }

    /** Whether the user calculates months and sets schemes. */
    boolean mayManage() {
        return currentUser.require().role() != Role.ADMINISTRATOR;
    }

    private boolean mayApprove() {
        return currentUser.require().role() == Role.OWNER;
    }

    /** The button that calculates a month for the first time. */
    Button calculate(YearMonth month, Runnable changed) {
        Button button = new Button(
                text("bonus.calculate"),
                VaadinIcon.CALC.create(),
                _ -> run(bonus::calculate, month, "bonus.calculated", changed));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    /** Adds what can be done with a calculated month. */
    void addTo(PageHeader header, BonusMonth month, Runnable changed) {
        switch (month.state()) {
            case DRAFT -> addStepsOfDraft(header, month, changed);
            case APPROVED -> {
                if (mayApprove()) {
                    header.setPrimary(
                            new Button(text("bonus.pay"), VaadinIcon.WALLET.create(), _ -> askToPay(month, changed)));
                }
            }
            case PAID -> {}
        }
    }

    private void addStepsOfDraft(PageHeader header, BonusMonth month, Runnable changed) {
        if (mayManage()) {
            header.addActions(new Button(
                    text("bonus.recalculate"),
                    VaadinIcon.REFRESH.create(),
                    _ -> run(bonus::calculate, month.month(), "bonus.recalculated", changed)));
        }
        if (mayApprove() && month.month().isBefore(calendar.currentMonth())) {
            header.setPrimary(
                    new Button(text("bonus.approve"), VaadinIcon.LOCK.create(), _ -> askToApprove(month, changed)));
        }
    }

    private void askToApprove(BonusMonth month, Runnable changed) {
        Formats formats = texts.formats();
        ConfirmDialogs.ask(
                text("bonus.approve.title", formats.month(month.month())),
                text("bonus.approve.consequence", month.lines().size(), formats.money(month.total())),
                text("bonus.approve.confirm"),
                () -> run(bonus::approve, month.month(), "bonus.approved", changed));
    }

    private void askToPay(BonusMonth month, Runnable changed) {
        Formats formats = texts.formats();
        ConfirmDialogs.ask(
                text("bonus.pay.title", formats.month(month.month())),
                text("bonus.pay.consequence", formats.money(month.total())),
                text("bonus.pay.confirm"),
                () -> run(bonus::markPaid, month.month(), "bonus.paid", changed));
    }

    private void run(Function<YearMonth, BonusOutcome> step, YearMonth month, String done, Runnable changed) {
        switch (step.apply(month)) {
            case BonusOutcome.Done(BonusMonth now) ->
                Notices.success(text(done, new BonusWords(texts.formats()).monthName(now.month())));
            case BonusOutcome.Refused(String reason) -> Notices.error(text(reason));
        }
        changed.run();
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
