package io.revisit.patient.ui;

import io.revisit.patient.listview.ListColumns;
import io.revisit.patient.listview.ListView;
import io.revisit.patient.listview.ListViewDraft;
import io.revisit.patient.listview.ListViewId;
import io.revisit.patient.listview.ListViews;
import io.revisit.shared.ui.UrlState;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the list shows: a saved view, that view with changes of the moment, or, without one, the user's own columns. */
final class ShownView {
    private final ListColumns columns;
    private final ListViews views;
    private final ShapeCheck check;
    private final LocalDate today;
    private @Nullable ListView view;
    private @Nullable ListViewId gone;
    private ListShape shape = ListShape.EVERYBODY;
    private Set<ShapeCheck.Missing> missing = EnumSet.noneOf(ShapeCheck.Missing.class);

    ShownView(ListViews views, ListColumns columns, ShapeCheck check, LocalDate today) {
        this.views = views;
        this.columns = columns;
        this.check = check;
        this.today = today;
    }

    /** Reads what the address asks for; what the clinic has no longer is left out. */
    ListShape open(UrlState address) {
        ListViewId wanted = PatientAddress.view(address);
        view = wanted == null ? null : views.find(wanted).orElse(null);
        gone = view == null ? wanted : null;
        ListShape asked = asked(address);
        missing = EnumSet.noneOf(ShapeCheck.Missing.class);
        missing.addAll(check.missing(asked));
        if (view == null) {
            // A field that has gone from one's own columns is nobody's loss.
            missing.remove(ShapeCheck.Missing.FIELD);
        }
        shape = check.cleaned(asked);
        return shape;
    }

    private ListShape asked(UrlState address) {
        ListShape here = PatientAddress.shape(address, today);
        if (view == null) {
            return here.with(ColumnLayout.parse(columns.chosen().orElse("")));
        }
        ListShape saved = PatientAddress.shape(view, today);
        return PatientAddress.isEdited(address)
                ? here
                : saved.with(saved.filter().withText(here.filter().text()));
    }

    /** Takes over what the user has changed; columns outside a saved view are remembered. */
    void change(ListShape next) {
        if (view == null && !next.columns().equals(shape.columns())) {
            if (next.columns().equals(ColumnLayout.USUAL)) {
                columns.removeChosen();
            } else {
                columns.setChosen(next.columns().text());
            }
        }
        shape = next;
    }

    /** The address of what is shown. */
    UrlState address(UrlState from) {
        if (view == null) {
            return PatientAddress.with(from, shape);
        }
        return isEdited()
                ? PatientAddress.withEdited(from, view.id(), shape)
                : PatientAddress.withView(from, view.id(), shape.filter().text());
    }

    ListShape shape() {
        return shape;
    }

    Optional<ListView> view() {
        return Optional.ofNullable(view);
    }

    /** Whether a saved view shows something else than was saved. */
    boolean isEdited() {
        return view != null && !shape.lasting().equals(PatientAddress.shape(view, today));
    }

    /** Whether the address names a view that is not there for this user. */
    boolean isGone() {
        return gone != null;
    }

    /** What the address or the view names although the clinic has it no longer. */
    Set<ShapeCheck.Missing> missing() {
        return missing;
    }

    /** What is shown, to be saved under a name. */
    ListViewDraft draft(String name, boolean shared) {
        return new ListViewDraft(
                name, shared, PatientAddress.text(shape), shape.columns().text());
    }

    /** What was saved, under another name. */
    static ListViewDraft renamed(ListView view, String name, boolean shared) {
        return new ListViewDraft(name, shared, view.filter(), view.columns());
    }
}
