package io.revisit.staffbonus.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.revisit.business.ClinicCalendar;
import io.revisit.security.Role;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.AccessibleTabs;
import io.revisit.shared.ui.EmptyState;
import io.revisit.shared.ui.PageHeader;
import io.revisit.shared.ui.TableDownload;
import io.revisit.shared.ui.TranslatedTitle;
import io.revisit.shared.ui.UrlState;
import io.revisit.staffbonus.BonusMonth;
import io.revisit.staffbonus.BonusSchemeService;
import io.revisit.staffbonus.MonthState;
import io.revisit.staffbonus.StaffBonusService;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.util.Optional;

/** «Премии»: a month of the administrators' bonus, and beside it the scheme that it follows. */
@Route(BonusNavigation.ROUTE)
@Menu(order = 7, icon = "vaadin:money", title = "layout.menu.bonus")
@RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME, Role.ADMINISTRATOR_NAME})
class BonusView extends Div implements BeforeEnterObserver, TranslatedTitle {
    private final StaffBonusService bonus;
    private final BonusSchemeService schemes;
    private final MonthActions actions;
    private final BonusTexts texts;
    private final ClinicCalendar calendar;
    private YearMonth month;
    private boolean schemeShown;

    BonusView(
            StaffBonusService bonus,
            BonusSchemeService schemes,
            MonthActions actions,
            BonusTexts texts,
            ClinicCalendar calendar) {
        this.bonus = bonus;
        this.schemes = schemes;
        this.actions = actions;
        this.texts = texts;
        this.calendar = calendar;
        month = lastFinished();
        addClassNames("view", "bonus-view");
    }

    @Override
    public String titleKey() {
        return "layout.menu.bonus";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UrlState state = UrlState.of(event.getLocation());
        month = BonusNavigation.month(state).orElseGet(this::lastFinished);
        schemeShown = BonusNavigation.isScheme(state);
        show();
    }

    private YearMonth lastFinished() {
        return calendar.currentMonth().minusMonths(1);
    }

    private void show() {
        Formats formats = texts.formats();
        Optional<BonusMonth> found = bonus.month(month);
        PageHeader header = new PageHeader(getTranslation(titleKey()));
        removeAll();
        add(header, bar(formats));
        if (schemeShown) {
            add(new SchemePanel(schemes, month, found, formats, actions.mayManage()));
        } else if (found.isPresent()) {
            showMonth(header, found.get(), formats);
        } else {
            add(notCalculated(formats));
        }
    }

    private Div bar(Formats formats) {
        MonthBar months = new MonthBar(
                month, calendar.currentMonth(), bonus.months(), new BonusWords(formats), this::navigateToMonth);
        Tab table = new Tab(getTranslation("bonus.tab.month"));
        Tab scheme = new Tab(getTranslation("bonus.tab.scheme"));
        Tabs tabs = AccessibleTabs.mend(new Tabs(table, scheme));
        tabs.getElement().setAttribute("aria-label", getTranslation(titleKey()));
        tabs.setSelectedTab(schemeShown ? scheme : table);
        tabs.addSelectedChangeListener(change -> navigate(month, change.getSelectedTab() == scheme));
        Div bar = new Div(months, tabs);
        bar.addClassName("bonus-bar");
        return bar;
    }

    private void navigateToMonth(YearMonth chosen) {
        navigate(chosen, schemeShown);
    }

    private static void navigate(YearMonth month, boolean scheme) {
        if (scheme) {
            BonusNavigation.navigateToScheme(month);
        } else {
            BonusNavigation.navigateToMonth(month);
        }
    }

    private void showMonth(PageHeader header, BonusMonth shown, Formats formats) {
        header.setCount(history(shown, formats));
        if (shown.lines().isEmpty()) {
            actions.addTo(header, shown, this::show);
            add(new EmptyState(
                    VaadinIcon.USERS,
                    getTranslation(actions.mayManage() ? "bonus.empty.nobody" : "bonus.empty.not-yours")));
            return;
        }
        TableDownload<BonusRow> download = new BonusExport(shown).download();
        BonusPanels panels = new BonusPanels(bonus, shown, formats);
        header.addActions(download.xlsx(shown.month().toString()), download.csv());
        actions.addTo(header, shown, this::show);
        if (isOutdated(shown)) {
            add(outdated());
        }
        add(
                new TeamFigures(shown, formats, panels, actions.mayManage()),
                new BonusTable(shown, formats, panels),
                hint());
    }

    private String history(BonusMonth shown, Formats formats) {
        return switch (shown.state()) {
            case DRAFT -> getTranslation("bonus.history.draft", formats.dateTime(shown.calculatedAt()));
            case APPROVED -> getTranslation("bonus.history.approved", formats.dateTime(shown.approvedAt()));
            case PAID -> getTranslation("bonus.history.paid", formats.dateTime(shown.paidAt()));
        };
    }

    /** A draft keeps the scheme that it was calculated by until it is calculated again. */
    private boolean isOutdated(BonusMonth shown) {
        return shown.state() == MonthState.DRAFT
                && schemes.inForce(month).filter(shown.scheme()::equals).isEmpty();
    }

    private Div outdated() {
        Div notice = new Div(new Paragraph(getTranslation("bonus.outdated")));
        notice.addClassName("bonus-outdated");
        notice.getElement().setAttribute("role", "status");
        return notice;
    }

    private Paragraph hint() {
        Paragraph hint = new Paragraph(getTranslation("bonus.hint"));
        hint.addClassName("bonus-hint");
        return hint;
    }

    private Component notCalculated(Formats formats) {
        String name = new BonusWords(formats).monthName(month);
        if (schemes.inForce(month).isEmpty()) {
            return actions.mayManage()
                    ? new EmptyState(VaadinIcon.MONEY, getTranslation("bonus.empty.no-scheme"), setUp())
                    : new EmptyState(VaadinIcon.MONEY, getTranslation("bonus.empty.no-scheme.wait"));
        }
        if (month.isAfter(calendar.currentMonth())) {
            return new EmptyState(VaadinIcon.CALENDAR, getTranslation("bonus.refused.future"));
        }
        return actions.mayManage()
                ? new EmptyState(
                        VaadinIcon.CALC,
                        getTranslation("bonus.empty.not-calculated", name),
                        actions.calculate(month, this::show))
                : new EmptyState(VaadinIcon.CALC, getTranslation("bonus.empty.not-calculated.wait", name));
    }

    private Button setUp() {
        Button button = new Button(
                getTranslation("bonus.empty.set-up"),
                VaadinIcon.COG.create(),
                _ -> BonusNavigation.navigateToScheme(month));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
