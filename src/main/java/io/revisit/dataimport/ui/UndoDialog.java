package io.revisit.dataimport.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.revisit.dataimport.ImportJob;
import io.revisit.dataimport.UndoCounts;
import io.revisit.dataimport.UndoPlan;
import java.util.Locale;
import java.util.function.Consumer;

/** Asks whether an import is to go out of the base, and says what exactly goes, comes back and stays. */
final class UndoDialog extends Dialog {
    private final ImportJob job;
    private final UndoPlan plan;
    private final Checkbox changedToo = new Checkbox();
    private final UnorderedList consequences = new UnorderedList();
    private final Button confirm = new Button(getTranslation("dataimport.undo.confirm"));

    /** @param confirmed takes whether what people changed since is to go as well */
    UndoDialog(ImportJob job, UndoPlan plan, KeptList kept, Consumer<Boolean> confirmed) {
        this.job = job;
        this.plan = plan;
        setHeaderTitle(getTranslation("dataimport.undo.title", job.fileName()));
        addClassName("import-undo-dialog");
        consequences.getElement().setAttribute("role", "status");
        changedToo.setLabel(getTranslation("dataimport.undo.changed-too", plan.changed()));
        changedToo.setVisible(plan.changed() > 0);
        changedToo.addValueChangeListener(_ -> explain());
        kept.sayMore(plan.changed() + plan.bound());
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        confirm.addClickListener(_ -> {
            close();
            confirmed.accept(changedToo.getValue());
        });
        var content =
                new Div(consequences, changedToo, kept, new Paragraph(getTranslation("dataimport.undo.background")));
        content.addClassName("import-undo");
        add(content);
        getFooter().add(new Button(getTranslation("dataimport.undo.keep"), _ -> close()), confirm);
        explain();
    }

    private void explain() {
        UndoCounts outcome = plan.outcome(changedToo.getValue());
        String kind = job.kind().name().toLowerCase(Locale.ROOT);
        consequences.removeAll();
        say("dataimport.undo." + kind + ".removed", outcome.removed());
        say("dataimport.undo." + kind + ".restored", outcome.restored());
        say("dataimport.undo." + kind + ".kept", outcome.kept());
        consequences.add(new ListItem(getTranslation("dataimport.undo.names")));
    }

    /** What happens to nobody is not worth a line. */
    private void say(String key, int count) {
        if (count > 0) {
            consequences.add(new ListItem(getTranslation(key, count)));
        }
    }
}
