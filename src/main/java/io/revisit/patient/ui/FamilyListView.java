package io.revisit.patient.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import io.revisit.patient.PhonePrivacy;
import io.revisit.patient.household.FamilyMember;
import io.revisit.patient.household.FamilySuggestion;
import io.revisit.patient.household.HouseholdService;
import io.revisit.patient.household.SharedBy;
import io.revisit.security.Role;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.EmptyState;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.shared.ui.Notices;
import io.revisit.shared.ui.PageHeader;
import io.revisit.shared.ui.TranslatedTitle;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import java.util.stream.Collectors;

/** «Возможные семьи»: patients with one phone or one address, of whom a person says whether they are a family. */
@Route(PatientNavigation.FAMILIES)
@RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
class FamilyListView extends Div implements TranslatedTitle {
    private final HouseholdService households;
    private final FamilyWords words;
    private final PhonePrivacy phones;
    private final Formats formats;
    private final PageHeader header = new PageHeader(getTranslation("household.suggestions.title"));
    private final LazyGrid<FamilySuggestion> grid =
            new LazyGrid<>(suggestion -> suggestion.by() + " " + suggestion.shared());
    private long found;

    FamilyListView(HouseholdService households, FamilyWords words, PhonePrivacy phones, ClinicFormats clinicFormats) {
        this.households = households;
        this.words = words;
        this.phones = phones;
        formats = clinicFormats.current();
        header.addActions(new Anchor(DuplicateListView.ROUTE, getTranslation("household.suggestions.toDuplicates")));
        var hint = new Paragraph(getTranslation("household.suggestions.hint"));
        hint.addClassName("quiet");
        addColumns();
        addClassNames("view", "families-view");
        add(header, hint, grid);
        reload();
    }

    @Override
    public String titleKey() {
        return "household.suggestions.title";
    }

    private void addColumns() {
        grid.getElement().setAttribute("aria-label", getTranslation("household.suggestions.title"));
        grid.addComponentColumn(this::members)
                .setKey("members")
                .setHeader(getTranslation("household.suggestions.members"))
                .setFlexGrow(3);
        grid.addTextColumn("shared", getTranslation("household.suggestions.shared"), this::shared)
                .setFlexGrow(2);
        grid.addComponentColumn(this::actions)
                .setKey("actions")
                .setHeader(getTranslation("household.suggestions.actions"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setPhoneRow(FamilyListView::names, this::shared);
        grid.setEmptyStateComponent(new EmptyState(VaadinIcon.FAMILY, getTranslation("household.suggestions.none")));
        grid.load((offset, limit, _) -> households.suggestions(offset, limit), () -> (int) found);
        grid.addItemClickListener(event -> open(event.getItem()));
        grid.addClassNames("duplicate-grid", "family-grid");
    }

    private Div members(FamilySuggestion suggestion) {
        var line = new Div();
        suggestion
                .members()
                .forEach(member -> line.add(PatientNavigation.link(member.id(), words.ofCandidate(member))));
        line.addClassName("family-members");
        return line;
    }

    private static String names(FamilySuggestion suggestion) {
        return suggestion.members().stream().map(FamilyMember::name).collect(Collectors.joining(", "));
    }

    private String shared(FamilySuggestion suggestion) {
        return suggestion.by() == SharedBy.PHONE ? phones.shown(suggestion.shown()) : suggestion.shown();
    }

    private Div actions(FamilySuggestion suggestion) {
        var family = new Button(getTranslation("household.confirm"), _ -> open(suggestion));
        family.addThemeVariants(ButtonVariant.SMALL);
        family.setAriaLabel(getTranslation("household.suggestions.confirm", names(suggestion)));
        var not = new Button(getTranslation("household.suggestions.not"), _ -> dismiss(suggestion));
        not.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        not.setAriaLabel(getTranslation("household.suggestions.notOf", names(suggestion)));
        var actions = new Div(family, not);
        actions.addClassName("row-actions");
        return actions;
    }

    private void open(FamilySuggestion suggestion) {
        var dialog = new FamilyDialog(
                suggestion.members().getFirst().id(),
                suggestion.members(),
                Set.of(),
                words::ofCandidate,
                households,
                this::reload);
        dialog.onNotFamily(() -> dismiss(suggestion));
        dialog.open();
    }

    private void dismiss(FamilySuggestion suggestion) {
        households.dismiss(suggestion);
        reload();
        Notices.undoable(getTranslation("household.suggestions.remembered"), () -> {
            households.restore(suggestion);
            reload();
        });
    }

    private void reload() {
        found = households.suggestionCount();
        header.setCount(formats.number(found));
        grid.refresh();
    }
}
