package io.revisit.patient.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.revisit.patient.TagOperation;
import java.util.ArrayList;
import java.util.List;

/** What the screens say about bulk actions on tags. */
final class TaggingTexts {
    private TaggingTexts() {}

    /** What it does: «Поставить метку «VIP»». */
    static String title(TagOperation operation) {
        String key = "patient.tagging.kind." + operation.kind();
        return operation.intoName() == null
                ? I18NProvider.translate(key, operation.tagName())
                : I18NProvider.translate(key, operation.tagName(), operation.intoName());
    }

    /** How far it is: «12 000 из 412 000». */
    static String progress(TagOperation operation) {
        return I18NProvider.translate("patient.tagging.progress", operation.done(), operation.total());
    }

    /** What came of it, in a sentence or two. */
    static String outcome(TagOperation operation) {
        List<String> parts = new ArrayList<>();
        if (operation.state() == TagOperation.State.STOPPED) {
            parts.add(I18NProvider.translate("patient.tagging.state.STOPPED") + ".");
        }
        parts.add(
                operation.state() == TagOperation.State.UNDONE
                        ? I18NProvider.translate("patient.tagging.undone", operation.tagName(), operation.changed())
                        : I18NProvider.translate(key(operation), operation.tagName(), operation.changed()));
        if (operation.kept() > 0 && operation.state() != TagOperation.State.UNDONE) {
            parts.add(I18NProvider.translate("patient.tag.done.kept", operation.kept()));
        }
        return String.join(" ", parts);
    }

    private static String key(TagOperation operation) {
        return switch (operation.kind()) {
            case SET -> "patient.tag.done.set";
            case OFF -> "patient.tag.done.off";
            case MERGE -> "patient.tagging.merged";
        };
    }
}
