package io.revisit.patient.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import io.revisit.patient.listview.ListView;
import io.revisit.patient.listview.ListViewId;
import io.revisit.patient.listview.ListViewSaving;
import io.revisit.patient.listview.ListViews;
import io.revisit.shared.ui.ConfirmDialogs;
import io.revisit.shared.ui.ErrorNotice;
import io.revisit.shared.ui.Notices;
import io.revisit.shared.ui.StatusBadge;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which saved view the list shows, whether it was changed, and what can be done about that; the choice of columns. */
final class ViewBar extends Composite<Div> {
    private final ListViews views;
    private final ShownView shown;
    private final Consumer<ListViewId> saved;
    private final Select<Optional<ListView>> choice = new Select<>();
    private final StatusBadge edited =
            new StatusBadge(getTranslation("patient.view.edited"), StatusBadge.Tone.WARNING, VaadinIcon.PENCIL);
    private final Button save = button("patient.view.save.changes", this::save);
    private final Button saveAs = button("patient.view.save.as", this::saveAs);
    private final Button revert = button("patient.view.revert", () -> open(shown().view()));
    private final Button rename = icon(VaadinIcon.EDIT, this::rename);
    private final Button delete = icon(VaadinIcon.TRASH, this::delete);
    private final ErrorNotice notice = new ErrorNotice("");
    private final ColumnPanel panel;

    /**
     * @param saved told of the view that was saved and is to be shown as it is now
     * @param arranged told which columns the user has chosen
     */
    ViewBar(
            ListViews views,
            ShownView shown,
            PatientColumns columns,
            Consumer<ListViewId> saved,
            Consumer<ColumnLayout> arranged) {
        this.views = views;
        this.shown = shown;
        this.saved = saved;
        panel = new ColumnPanel(columns, arranged);
        setUpChoice();
        Button columnsButton = new Button(getTranslation("patient.columns"), VaadinIcon.GRID_H.create());
        columnsButton.addClassName("view-bar-columns");
        Popover popover = new Popover(panel);
        popover.setTarget(columnsButton);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(getTranslation("patient.columns"));
        popover.setAutofocus(true);
        Div line = new Div(choice, edited, save, saveAs, revert, rename, delete, columnsButton, popover);
        line.addClassName("view-bar-line");
        getContent().addClassName("view-bar");
        getContent().add(line, notice);
    }

    private ShownView shown() {
        return shown;
    }

    /** Reads the views anew, and says what is not there any more. */
    void showOpened() {
        List<ListView> all = views.views();
        Optional<ListView> current = shown.view();
        choice.setItems(Stream.concat(
                        Stream.of(Optional.<ListView>empty()), all.stream().map(Optional::of))
                .toList());
        choice.addComponents(Optional.empty(), new Hr());
        all.stream()
                .filter(view -> !view.shared())
                .reduce((_, last) -> last)
                .filter(_ -> all.stream().anyMatch(ListView::shared))
                .ifPresent(last -> choice.addComponents(Optional.of(last), new Hr()));
        choice.setValue(current);
        notice.setText(sentence());
        notice.setVisible(!sentence().isEmpty());
        update();
    }

    /** Shows whether what is shown was saved. */
    void update() {
        Optional<ListView> view = shown.view();
        boolean changeable = view.filter(ListView::changeable).isPresent();
        edited.setVisible(shown.isEdited());
        save.setVisible(shown.isEdited() && changeable);
        revert.setVisible(shown.isEdited());
        saveAs.setVisible(view.isEmpty() || shown.isEdited());
        saveAs.setText(getTranslation(view.isEmpty() ? "patient.view.save.new" : "patient.view.save.as"));
        rename.setVisible(changeable && !shown.isEdited());
        delete.setVisible(changeable);
        String name = view.map(ListView::name).orElse("");
        rename.setAriaLabel(getTranslation("patient.view.rename.of", name));
        delete.setAriaLabel(getTranslation("patient.view.delete.of", name));
        panel.show(shown.shape().columns());
    }

    private String sentence() {
        if (shown.isGone()) {
            return getTranslation("patient.view.gone");
        }
        String missing = shown.missing().stream()
                .map(what -> getTranslation("patient.view.missing." + what))
                .collect(Collectors.joining(", "));
        if (missing.isEmpty()) {
            return "";
        }
        return shown.view()
                .map(view -> getTranslation("patient.view.missing.of", view.name(), missing))
                .orElseGet(() -> getTranslation("patient.view.missing", missing));
    }

    private void setUpChoice() {
        choice.setAriaLabel(getTranslation("patient.view"));
        choice.addClassName("view-bar-choice");
        choice.setItemLabelGenerator(this::label);
        choice.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                open(event.getValue());
            }
        });
    }

    private String label(Optional<ListView> view) {
        return view.map(saved -> saved.shared() ? getTranslation("patient.view.of.clinic", saved.name()) : saved.name())
                .orElseGet(() -> getTranslation("patient.view.all"));
    }

    private static void open(Optional<ListView> view) {
        UI.getCurrent()
                .navigate(
                        PatientNavigation.ROUTE,
                        view.map(chosen -> PatientAddress.ofView(chosen.id())).orElseGet(QueryParameters::empty));
    }

    private void save() {
        ListView view = shown.view().orElseThrow();
        switch (views.change(view.id(), shown.draft(view.name(), view.shared()), view.version())) {
            case ListViewSaving.Saved done -> finish(done.id(), view.name());
            case ListViewSaving.Refused refused ->
                Notices.error(getTranslation("patient.view.problem." + refused.reason()));
        }
    }

    private void saveAs() {
        ViewDialog dialog = new ViewDialog(
                getTranslation("patient.view.new.title"),
                (name, shared) -> views.add(shown.draft(name, shared)),
                id -> finish(id, views.find(id).map(ListView::name).orElse("")));
        if (!shown.shape().filter().text().isEmpty()) {
            dialog.saying(getTranslation("patient.view.no.words"));
        }
        dialog.open();
    }

    private void rename() {
        ListView view = shown.view().orElseThrow();
        new ViewDialog(
                        getTranslation("patient.view.rename.title"),
                        (name, shared) ->
                                views.change(view.id(), ShownView.renamed(view, name, shared), view.version()),
                        saved)
                .with(view.name(), view.shared(), view.mine())
                .open();
    }

    private void delete() {
        ListView view = shown.view().orElseThrow();
        ConfirmDialogs.askDangerous(
                getTranslation("patient.view.delete.title", view.name()),
                getTranslation(view.shared() ? "patient.view.delete.shared" : "patient.view.delete.mine"),
                getTranslation("patient.view.delete"),
                () -> {
                    views.delete(view.id());
                    open(Optional.empty());
                });
    }

    private void finish(ListViewId view, String name) {
        Notices.success(getTranslation("patient.view.saved", name));
        saved.accept(view);
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(getTranslation(key), _ -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private static Button icon(VaadinIcon icon, Runnable action) {
        Button button = new Button(icon.create(), _ -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
