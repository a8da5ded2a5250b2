package io.revisit.patient.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import io.revisit.patient.Tag;
import io.revisit.patient.TagDictionary;
import io.revisit.patient.TagEntry;
import io.revisit.patient.TagKind;
import io.revisit.patient.TagOperationService;
import io.revisit.patient.TagSaving;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.EmptyState;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.shared.ui.Notices;
import io.revisit.shared.ui.ShortList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The clinic's tags with their use; those of doctors and directions lead to the dictionary that they follow. */
final class TagPanel extends Composite<Div> {
    private final TagDictionary tags;
    private final Formats formats;
    private final LazyGrid<TagEntry> grid = new LazyGrid<>(entry -> entry.tag().id());
    private final ShortList<TagEntry> list;
    private final TaggingWatch watch;
    private List<TagEntry> all = List.of();

    TagPanel(TagDictionary tags, TagOperationService operations, Formats formats) {
        this.tags = tags;
        watch = new TaggingWatch(operations, this::refresh);
        this.formats = formats;
        Button add = new Button(getTranslation("patient.tag.new"), _ -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        addColumns();
        list = new ShortList<>(
                        getTranslation("patient.tags"),
                        grid,
                        entry -> entry.tag().name(),
                        new EmptyState(VaadinIcon.TAGS, getTranslation("patient.tags.empty")))
                .add(kinds(), add)
                .inOrder(Comparator.comparing(TagEntry::archived).thenComparing(TagPanel::place))
                .sortedBy("kind", Comparator.comparing(TagPanel::place))
                .sortedBy("patients", Comparator.comparing(TagEntry::patients))
                .sortedBy("state", Comparator.comparing(TagEntry::archived));
        getContent().addClassName("tag-panel");
        getContent().add(watch, list);
        refresh();
    }

    /** Kinds that a clinic names itself come first. */
    private static int place(TagEntry entry) {
        TagKind kind = entry.tag().kind();
        return kind.isDictionary() ? TagKind.values().length + kind.ordinal() : kind.ordinal();
    }

    private Select<TagKind> kinds() {
        Select<TagKind> kinds = new Select<>();
        kinds.setAriaLabel(getTranslation("patient.tag.kind"));
        kinds.setItems(TagKind.CATEGORY, TagKind.STATUS, TagKind.FREE, TagKind.DOCTOR, TagKind.DIRECTION);
        kinds.setItemLabelGenerator(kind ->
                kind == null ? getTranslation("patient.tag.kinds.all") : getTranslation("patient.tag.kinds." + kind));
        kinds.setEmptySelectionAllowed(true);
        kinds.setEmptySelectionCaption(getTranslation("patient.tag.kinds.all"));
        kinds.addValueChangeListener(_ ->
                list.narrow(entry -> kinds.getValue() == null || entry.tag().kind() == kinds.getValue()));
        return kinds;
    }

    private void addColumns() {
        grid.addComponentColumn(TagPanel::badge)
                .setKey("name")
                .setHeader(getTranslation("patient.tag"))
                .setSortable(true)
                .setFlexGrow(3);
        grid.addTextColumn("kind", getTranslation("patient.tag.kind"), this::kind)
                .setSortable(true)
                .setFlexGrow(2);
        grid.addComponentColumn(entry -> carriers(entry, formats.number(entry.patients())))
                .setKey("patients")
                .setHeader(getTranslation("patient.list.title"))
                .setSortable(true)
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END);
        grid.addTextColumn("state", getTranslation("patient.tag.state"), this::state)
                .setSortable(true)
                .setFlexGrow(2);
        grid.setPhoneRow(
                entry -> entry.tag().name(),
                entry -> Stream.of(kind(entry), count(entry), state(entry))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")));
        grid.addItemClickListener(click -> open(click.getItem()));
        grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0).setKey("actions");
    }

    private static Div badge(TagEntry entry) {
        Div cell = new Div(new TagBadge(entry.tag()));
        cell.addClassName("tag-badges");
        return cell;
    }

    private Anchor carriers(TagEntry entry, String text) {
        Anchor link = PatientNavigation.carriers(entry.tag().id(), text);
        link.setAriaLabel(getTranslation("patient.tag.carriers", entry.tag().name(), entry.patients()));
        return link;
    }

    private Div actions(TagEntry entry) {
        Div actions = new Div();
        actions.addClassName("row-actions");
        if (entry.tag().kind().isDictionary()) {
            actions.add(new Anchor("settings?tab=" + dictionary(entry), getTranslation("patient.tag.dictionary")));
            return actions;
        }
        Button edit = new Button(VaadinIcon.PENCIL.create(), _ -> edit(entry));
        edit.setAriaLabel(getTranslation("patient.tag.edit.of", entry.tag().name()));
        Button archive = new Button(archiveLabel(entry), _ -> setArchived(entry, !entry.archived()));
        Stream.of(edit, archive)
                .forEach(button -> button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL));
        actions.add(edit, archive);
        return actions;
    }

    private void open(TagEntry entry) {
        if (entry.tag().kind().isDictionary()) {
            UI.getCurrent().navigate("settings", QueryParameters.of("tab", dictionary(entry)));
        } else {
            edit(entry);
        }
    }

    private void add() {
        TagEditor editor = new TagEditor(getTranslation("patient.tag.new.title"), null);
        editor.onSave(draft -> finish(editor, tags.add(draft.kind(), draft.name(), draft.colour())));
        editor.open();
    }

    private void edit(TagEntry entry) {
        TagEditor editor = new TagEditor(entry.tag().name(), entry.tag());
        editor.onSave(
                draft -> finish(editor, tags.change(entry.tag().id(), draft.name(), draft.colour(), entry.version())));
        editor.say(carriers(entry, count(entry)));
        editor.offer(getTranslation("patient.tag.merge"), () -> merge(entry));
        editor.offer(archiveLabel(entry), () -> setArchived(entry, !entry.archived()));
        editor.open();
    }

    private void merge(TagEntry entry) {
        Tag tag = entry.tag();
        List<Tag> others = all.stream()
                .filter(other -> !other.archived())
                .map(TagEntry::tag)
                .filter(other -> other.kind() == tag.kind() && !other.id().equals(tag.id()))
                .toList();
        new MergeDialog(
                        tag,
                        tags.mergeOf(tag.id()),
                        others,
                        other -> tags.mergeRefusal(tag.id(), other.id()),
                        other -> watch.watch(tags.startMerge(tag.id(), other.id())))
                .open();
    }

    private void finish(TagEditor editor, TagSaving saving) {
        switch (saving) {
            case TagSaving.Saved _ -> {
                editor.close();
                refresh();
                Notices.success(getTranslation("patient.tag.saved"));
            }
            case TagSaving.Refused refused -> editor.refuse(getTranslation(refused.key()));
        }
    }

    private void setArchived(TagEntry entry, boolean archived) {
        tags.setArchived(entry.tag().id(), archived);
        refresh();
        String done = getTranslation(
                archived ? "patient.tag.archived" : "patient.tag.restored",
                entry.tag().name());
        Notices.undoable(done, () -> {
            tags.setArchived(entry.tag().id(), !archived);
            refresh();
        });
    }

    private void refresh() {
        all = tags.entries();
        list.show(all, formats.number(all.size()));
    }

    private String archiveLabel(TagEntry entry) {
        return getTranslation(entry.archived() ? "patient.tag.restore" : "patient.tag.archive");
    }

    private String kind(TagEntry entry) {
        return switch (entry.tag().kind()) {
            case DOCTOR -> getTranslation("patient.doctor");
            case DIRECTION -> getTranslation("patient.direction");
            case CATEGORY, STATUS, FREE ->
                getTranslation("patient.tag.kind." + entry.tag().kind());
        };
    }

    private String count(TagEntry entry) {
        return getTranslation("patient.tag.patients", entry.patients());
    }

    private String state(TagEntry entry) {
        return entry.tag().kind().isDictionary()
                ? getTranslation("patient.tag.follows")
                : entry.archived() ? getTranslation("patient.tag.state.archived") : "";
    }

    /** The tab of the settings that the tag follows. */
    private static String dictionary(TagEntry entry) {
        return entry.tag().kind() == TagKind.DOCTOR ? "doctors" : "directions";
    }
}
