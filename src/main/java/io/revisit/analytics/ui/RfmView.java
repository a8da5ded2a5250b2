package io.revisit.analytics.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.revisit.business.BusinessService;
import io.revisit.business.ClinicCalendar;
import io.revisit.rfm.RfmGrid;
import io.revisit.rfm.RfmService;
import io.revisit.security.Role;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.Awaiting;
import io.revisit.shared.ui.EmptyState;
import io.revisit.shared.ui.PageHeader;
import io.revisit.shared.ui.TranslatedTitle;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;

/** «RFM»: where the patients lie by recency, frequency and money, and who moved where in a month. */
@Route("rfm")
@Menu(order = 5.5, icon = "vaadin:grid-big", title = "layout.menu.rfm")
@RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
class RfmView extends Div implements AfterNavigationObserver, TranslatedTitle {

    private final RfmService service;
    private final Formats formats;
    private final PageHeader header = new PageHeader(getTranslation("rfm.title"));
    private final RfmPicture picture;
    private final RfmSegmentList segments;
    private final RfmMoves moves;
    private final Div body = new Div();
    private final Awaiting grid = new Awaiting(this);
    private final Awaiting movement = new Awaiting(this);

    RfmView(RfmService service, BusinessService business, ClinicCalendar calendar) {
        this.service = service;
        this.formats = business.current().formats(getLocale());
        picture = new RfmPicture(formats);
        segments = new RfmSegmentList(formats);
        moves = new RfmMoves(formats, calendar.currentMonth(), this::showMovement);
        header.addActions(new Button(
                getTranslation("rfm.settings"),
                VaadinIcon.COG_O.create(),
                _ -> new RfmSettingsDialog(service, this::load).open()));
        body.addClassName("rfm-body");
        addClassNames("view", "rfm-view");
        add(header, body);
    }

    @Override
    public String titleKey() {
        return "rfm.title";
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load();
    }

    private void load() {
        body.removeAll();
        body.add(new EmptyState(VaadinIcon.HOURGLASS, getTranslation("rfm.counting")));
        grid.start(service.grid(), this::showGrid);
    }

    private void showGrid(RfmGrid now) {
        body.removeAll();
        long patients = now.inAll().patients();
        if (patients == 0) {
            header.setCount("");
            body.add(new EmptyState(VaadinIcon.GRID_BIG, getTranslation("rfm.empty")));
            return;
        }
        header.setCount(getTranslation("rfm.scored", patients, formats.number(patients)));
        picture.show(now);
        segments.show(now);
        body.add(picture, segments, moves);
        showMovement(moves.month());
    }

    private void showMovement(YearMonth month) {
        moves.showCounting();
        movement.start(service.movement(month), moves::show);
    }
}
