package io.revisit.visit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.revisit.business.DirectoryService;
import io.revisit.patient.Patient;
import io.revisit.patient.PatientService;
import io.revisit.patient.PhonePrivacy;
import io.revisit.security.CurrentUser;
import io.revisit.security.Role;
import io.revisit.shared.ui.Notices;
import io.revisit.visit.Visit;
import io.revisit.visit.VisitId;
import io.revisit.visit.VisitProblem;
import io.revisit.visit.VisitRow;
import io.revisit.visit.VisitSaving;
import io.revisit.visit.VisitSaving.ChangedMeanwhile;
import io.revisit.visit.VisitSaving.Refused;
import io.revisit.visit.VisitSaving.Saved;
import io.revisit.visit.VisitService;
import io.revisit.visit.VisitStatus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be done with visits, wherever they are shown: in the list, in the panel of one visit, on the patient card. */
@SpringComponent
class VisitActions {
    private final VisitService visits;
    private final PatientService patients;
    private final DirectoryService directory;
    private final PhonePrivacy phones;
    private final VisitTexts texts;
    private final CurrentUser currentUser;
    private final Clock clock;

    VisitActions(
            VisitService visits,
            PatientService patients,
            DirectoryService directory,
            PhonePrivacy phones,
            VisitTexts texts,
            CurrentUser currentUser,
            Clock clock) {
        this.visits = visits;
        this.patients = patients;
        this.directory = directory;
        this.phones = phones;
        this.texts = texts;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Whether the user may record visits at all; a partner watches. */
    boolean mayRecord() {
        return currentUser.require().role() != Role.PARTNER;
    }

    /** Opens the dialog for a new visit; the patient is chosen in it unless given. */
    void add(@Nullable Patient patient, Runnable changed) {
        VisitDialog dialog = new VisitDialog(directory, texts.formats(), patients, phones, clock);
        dialog.open(patient, currentUser.require().staffId(), form -> {
            VisitSaving saving = visits.add(form);
            if (saving instanceof Saved) {
                Notices.success(I18NProvider.translate("visit.added"));
                changed.run();
            }
            return saving;
        });
    }

    /** The menu of a visit's row; empty space where nothing can be done. */
    Component menu(VisitRow visit, Runnable changed) {
        Button more = new Button(VaadinIcon.ELLIPSIS_DOTS_V.create());
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClassName("row-menu");
        more.setAriaLabel(I18NProvider.translate("visit.menu", visit.patientName()));
        ContextMenu menu = new ContextMenu(more);
        menu.setOpenOnClick(true);
        List<Action> actions = of(visit, changed);
        actions.forEach(action -> menu.addItem(action.text(), _ -> action.run().run()));
        more.setVisible(!actions.isEmpty());
        return more;
    }

    /** The same as buttons, each of which first runs what closes its panel. */
    List<Button> buttons(VisitRow visit, Runnable changed, Runnable close) {
        return of(visit, changed).stream()
                .map(action -> new Button(action.text(), _ -> {
                    close.run();
                    action.run().run();
                }))
                .toList();
    }

    /** One thing that can be done. */
    private record Action(String text, Runnable run) {}

    private List<Action> of(VisitRow visit, Runnable changed) {
        List<Action> actions = new ArrayList<>();
        if (!mayRecord() || visit.reversed()) {
            return actions;
        }
        for (VisitStatus status : VisitStatus.values()) {
            if (status != visit.status()) {
                actions.add(new Action(
                        I18NProvider.translate("visit.to." + VisitAddress.code(status)),
                        () -> changeStatus(visit.id(), status, visit.status(), changed)));
            }
        }
        actions.add(new Action(I18NProvider.translate("visit.edit"), () -> edit(visit, changed)));
        if (visit.status() == VisitStatus.COMPLETED && visit.gross().signum() > 0) {
            actions.add(new Action(I18NProvider.translate("visit.refund"), () -> refund(visit, changed)));
        }
        return actions;
    }

    private void changeStatus(VisitId visit, VisitStatus status, VisitStatus before, Runnable changed) {
        Consumer<VisitStatus> change = wanted -> {
            report(visits.changeStatus(visit, wanted));
            changed.run();
        };
        VisitSaving saving = visits.changeStatus(visit, status);
        if (saving instanceof Saved) {
            Notices.undoable(
                    I18NProvider.translate("visit.status-changed", VisitTexts.status(status)),
                    () -> change.accept(before));
        }
        report(saving);
        changed.run();
    }

    private static void report(VisitSaving saving) {
        switch (saving) {
            case Saved _ -> {}
            case ChangedMeanwhile _ -> Notices.error(I18NProvider.translate("visit.changed-meanwhile"));
            case Refused refused ->
                Notices.error(refused.problems().stream()
                        .map(VisitProblem::key)
                        .map(I18NProvider::translate)
                        .collect(Collectors.joining(" ")));
        }
    }

    private void edit(VisitRow row, Runnable changed) {
        Visit visit = visits.find(row.id()).orElse(null);
        if (visit == null) {
            Notices.error(I18NProvider.translate("visit.missing"));
            changed.run();
            return;
        }
        VisitDialog dialog = new VisitDialog(directory, texts.formats(), patients, phones, clock);
        dialog.open(visit, row.patientName(), form -> {
            VisitSaving saving = visits.update(visit.id(), form, visit.version());
            if (saving instanceof Saved) {
                Notices.success(I18NProvider.translate("visit.saved"));
                changed.run();
            }
            return saving;
        });
    }

    private void refund(VisitRow visit, Runnable changed) {
        new RefundDialog(visit, texts.formats(), visits, changed).open();
    }
}
