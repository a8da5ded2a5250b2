package io.revisit.analytics.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.revisit.analytics.OverviewService;
import io.revisit.analytics.PeriodFigures;
import io.revisit.business.BusinessService;
import io.revisit.business.BusinessSettings;
import io.revisit.business.ClinicCalendar;
import io.revisit.security.Role;
import io.revisit.shared.Period;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.PageHeader;
import io.revisit.shared.ui.TableDownload;
import io.revisit.shared.ui.TranslatedTitle;
import io.revisit.shared.ui.UrlState;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** «Обзор»: the figures of a period, what to do today, two charts; the path of a clinic that has no patients yet. */
@Route("")
@Menu(order = 1, icon = "vaadin:dashboard", title = "layout.menu.overview")
@RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME, Role.ADMINISTRATOR_NAME})
class OverviewView extends Div implements BeforeEnterObserver, TranslatedTitle {
    private final OverviewService overview;
    private final StartSteps startSteps;
    private final TodayTasks todayTasks;
    private final FigureTexts texts;
    private final LocalDate today;
    private final PageHeader header = new PageHeader(getTranslation("layout.menu.overview"));
    private final PeriodBar periodBar;
    private final FigureCards cards;
    private final OverviewCharts charts;
    private UrlState state = UrlState.at("");
    private OverviewExport.@Nullable Shown shown;

    OverviewView(
            OverviewService overview,
            StartSteps startSteps,
            TodayTasks todayTasks,
            BusinessService business,
            ClinicCalendar calendar) {
        this.overview = overview;
        this.startSteps = startSteps;
        this.todayTasks = todayTasks;
        BusinessSettings settings = business.current();
        Formats formats = settings.formats(getLocale());
        texts = new FigureTexts(formats, settings.activeWindowDays());
        today = calendar.today();
        periodBar = new PeriodBar(formats, today, this::choose);
        cards = new FigureCards(overview, texts);
        charts = new OverviewCharts(overview, formats);
        addClassNames("view", "overview-view");
    }

    @Override
    public String titleKey() {
        return "layout.menu.overview";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = UrlState.of(event.getLocation());
        ChosenPeriod chosen = ChosenPeriod.read(state, today);
        PeriodFigures figures = overview.figures(chosen.period());
        removeAll();
        if (startSteps.isClinicEmpty(figures)) {
            add(new PageHeader(getTranslation("layout.menu.overview")), new StartPath(startSteps.list()));
            return;
        }
        if (shown == null) {
            TableDownload<OverviewExport.Line> download = OverviewExport.of(this::shown);
            header.addActions(download.csv(), download.xlsx(getTranslation(titleKey())));
        }
        add(header, periodBar, cards, new TodayPanel(todayTasks.list(texts.formats())), charts);
        show(chosen, figures);
    }

    private void choose(ChosenPeriod chosen) {
        state = chosen.in(state);
        state.show();
        show(chosen, overview.figures(chosen.period()));
    }

    private void show(ChosenPeriod chosen, PeriodFigures now) {
        Period period = chosen.period();
        PeriodFigures before = overview.figures(period.before());
        shown = OverviewExport.shown(period, now, before, texts);
        header.setCount(texts.formats().period(period.first(), period.last()));
        periodBar.show(chosen);
        cards.show(period, now, before);
        charts.show(period, now.base());
    }

    private OverviewExport.Shown shown() {
        if (shown == null) {
            throw new IllegalStateException("Nothing is shown yet");
        }
        return shown;
    }
}
