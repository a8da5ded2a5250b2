package io.revisit.patient.ui;

import com.vaadin.flow.router.QueryParameters;
import io.revisit.business.DirectionId;
import io.revisit.business.DoctorId;
import io.revisit.patient.PatientFilter;
import io.revisit.patient.TagId;
import io.revisit.patient.listview.ListView;
import io.revisit.patient.listview.ListViewId;
import io.revisit.patient.listview.ListViews;
import io.revisit.shared.ui.UrlState;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the list's filter stands in the address; what cannot be read there is passed over. */
final class PatientAddress {
    static final String SORT = "sort";
    static final String TAB = "tab";

    private static final String TEXT = "q";
    private static final String DOCTOR = "doctor";
    private static final String DIRECTION = "direction";
    private static final String MAIN_DOCTOR = "main-doctor";
    private static final String MAIN_DIRECTION = "main-direction";
    static final String TAGS = ListViews.TAGS;
    private static final String DIGITIZED = "digitized";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String RECALL = "recall";
    private static final String DUE = "due";

    private static final String VIEW = "view";
    private static final String EDITED = "edited";
    private static final String COLUMNS = "columns";

    private PatientAddress() {}

    /** The saved view that the address names, or null. */
    static @Nullable ListViewId view(UrlState state) {
        return state.id(VIEW, ListViewId::new);
    }

    /** Whether the address says itself what is shown, instead of the saved view that it names. */
    static boolean isEdited(UrlState state) {
        return state.get(EDITED).isPresent();
    }

    /** What the address says by itself. */
    static ListShape shape(UrlState state, LocalDate today) {
        return new ListShape(
                filter(state, today),
                state.get(SORT).orElse(""),
                ColumnLayout.parse(state.get(COLUMNS).orElse("")));
    }

    /** An address that shows this shape and no saved view; the columns are everybody's own. */
    static UrlState with(UrlState state, ListShape shape) {
        return with(state, shape.filter())
                .with(SORT, shape.sorting())
                .with(VIEW, "")
                .with(EDITED, "")
                .with(COLUMNS, "");
    }

    /** An address that shows a saved view as it is, but for the words that are searched for. */
    static UrlState withView(UrlState state, ListViewId view, String words) {
        PatientFilter search = PatientFilter.ALL.withText(words);
        return with(state, new ListShape(search, "", ColumnLayout.USUAL)).with(VIEW, view, ListViewId::value);
    }

    /** The parameters of a link to a saved view. */
    static QueryParameters ofView(ListViewId view) {
        return UrlState.at(PatientNavigation.ROUTE)
                .with(VIEW, view, ListViewId::value)
                .parameters();
    }

    /** An address that shows what a saved view has been changed to. */
    static UrlState withEdited(UrlState state, ListViewId view, ListShape shape) {
        return with(state, shape)
                .with(VIEW, view, ListViewId::value)
                .with(EDITED, "1")
                .with(COLUMNS, shape.columns().text());
    }

    /** Filter and order as a saved view keeps them. */
    static String text(ListShape shape) {
        return with(UrlState.at(""), shape.lasting()).text();
    }

    /** What a saved view shows. */
    static ListShape shape(ListView view, LocalDate today) {
        return shape(UrlState.ofText(view.filter()), today).lasting().with(ColumnLayout.parse(view.columns()));
    }

    /** @param today until when who should come again is due */
    static PatientFilter filter(UrlState state, LocalDate today) {
        return PatientFilter.ALL
                .withText(state.get(TEXT).orElse(""))
                .withDoctor(state.id(DOCTOR, DoctorId::new))
                .withDirection(state.id(DIRECTION, DirectionId::new))
                .withMainDoctor(state.id(MAIN_DOCTOR, DoctorId::new))
                .withMainDirection(state.id(MAIN_DIRECTION, DirectionId::new))
                .withTags(state.ids(TAGS, TagId::new))
                .withDigitized(state.get(DIGITIZED).map("yes"::equals).orElse(null))
                .withLastVisit(state.day(FROM), state.day(TO))
                .withRecallBy(
                        state.get(RECALL).filter(DUE::equals).map(_ -> today).orElse(null));
    }

    static UrlState with(UrlState state, PatientFilter filter) {
        String tags = filter.tags().stream()
                .map(tag -> Long.toString(tag.value()))
                .sorted()
                .collect(Collectors.joining(","));
        return state.with(TEXT, filter.text())
                .with(DOCTOR, filter.doctor(), DoctorId::value)
                .with(DIRECTION, filter.direction(), DirectionId::value)
                .with(MAIN_DOCTOR, filter.mainDoctor(), DoctorId::value)
                .with(MAIN_DIRECTION, filter.mainDirection(), DirectionId::value)
                .with(TAGS, tags)
                .with(DIGITIZED, filter.digitized() == null ? "" : filter.digitized() ? "yes" : "no")
                .with(FROM, filter.lastVisitFrom())
                .with(TO, filter.lastVisitTo())
                .with(RECALL, filter.recallBy() == null ? "" : DUE);
    }
}
