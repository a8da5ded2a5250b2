package io.revisit.dataimport.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.revisit.business.Dictionary;
import io.revisit.dataimport.ImportCounts;
import io.revisit.dataimport.ImportFieldService;
import io.revisit.dataimport.ImportJob;
import io.revisit.dataimport.ImportService;
import io.revisit.dataimport.NewField;
import io.revisit.dataimport.NewName;
import io.revisit.dataimport.NewOption;
import io.revisit.shared.ui.PageHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** «Проверка»: what the run would do, row by row, and the button that says it in one line. Nothing is written yet. */
final class CheckStage extends Composite<Div> {
    /** A longer list of names opens on a click, so that the rows stay in sight. */
    private static final int MOST_OPENED = 12;

    CheckStage(
            ImportJob job,
            ImportService imports,
            ImportFieldService ownFields,
            PageHeader header,
            Component lists,
            Runnable run) {
        ImportCounts counts = job.counts();
        header.setPrimary(new Button(action(counts), _ -> run.run()));
        var note = new Paragraph(getTranslation("dataimport.check.note", counts.rejected()));
        note.addClassName("quiet");
        getContent().addClassName("import-stage-content");
        getContent().add(note);
        List<NewName> names = imports.newNames(job.id());
        List<Details> own = new ArrayList<>(newFields(ownFields.newFields(job.id())));
        own.addAll(newOptions(ownFields.newOptions(job.id())));
        if (!names.isEmpty() || !own.isEmpty()) {
            getContent().add(newNames(names, own));
        }
        getContent().add(lists);
    }

    private String action(ImportCounts counts) {
        return counts.added() + counts.updated() == 0
                ? getTranslation("dataimport.check.nothing")
                : getTranslation("dataimport.check.run", counts.added(), counts.updated());
    }

    private Div newNames(List<NewName> names, List<Details> own) {
        var panel = new Div(new H2(getTranslation("dataimport.names.title")));
        panel.addClassNames("panel", "import-names");
        Map<Dictionary, List<NewName>> byDictionary =
                names.stream().collect(Collectors.groupingBy(NewName::dictionary, TreeMap::new, Collectors.toList()));
        var groups = new Div();
        groups.addClassName("import-names-groups");
        byDictionary.forEach((dictionary, added) -> groups.add(details(dictionary, added)));
        own.forEach(groups::add);
        panel.add(groups);
        return panel;
    }

    private Details details(Dictionary dictionary, List<NewName> added) {
        return details(
                ImportTexts.word("dataimport.names", dictionary),
                added.stream()
                        .map(name -> getTranslation("dataimport.names.name", name.name(), name.rows()))
                        .toList());
    }

    private List<Details> newFields(List<NewField> added) {
        return added.isEmpty()
                ? List.of()
                : List.of(details(
                        getTranslation("dataimport.custom.group"),
                        added.stream()
                                .map(field -> getTranslation(
                                        "dataimport.custom.field",
                                        field.name(),
                                        getTranslation(field.type().key()),
                                        field.rows()))
                                .toList()));
    }

    private List<Details> newOptions(List<NewOption> added) {
        Map<String, List<String>> byField = added.stream()
                .collect(Collectors.groupingBy(
                        NewOption::field,
                        TreeMap::new,
                        Collectors.mapping(
                                option -> getTranslation("dataimport.names.name", option.name(), option.rows()),
                                Collectors.toList())));
        return byField.entrySet().stream()
                .map(field -> details(getTranslation("dataimport.custom.options", field.getKey()), field.getValue()))
                .toList();
    }

    private Details details(String title, List<String> added) {
        var list = new UnorderedList();
        list.addClassName("import-names-list");
        added.forEach(text -> list.add(new ListItem(text)));
        var details = new Details(getTranslation("dataimport.names.group", title, added.size()), list);
        details.setOpened(added.size() <= MOST_OPENED);
        return details;
    }
}
