package io.revisit.dataimport.parsing;

import io.revisit.patient.Sex;
import io.revisit.visit.VisitStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that programs and people use for yes and no, sexes and what became of a visit. */
final class Words {
    private static final Set<String> YES = Set.of(
            "да",
            "yes",
            "y",
            "true",
            "1",
            "+",
            "есть",
            "согласен",
            "согласна",
            "истина",
            "дано",
            "получено",
            "on",
            "v",
            "✓",
            "✔");
    private static final Set<String> NO = Set.of(
            "нет",
            "no",
            "n",
            "false",
            "0",
            "-",
            "–",
            "—",
            "не согласен",
            "не согласна",
            "отказ",
            "ложь",
            "отозвано",
            "off");
    private static final Set<String> FEMALE = Set.of("ж", "жен", "женский", "женщина", "f", "female", "woman", "w");
    private static final Set<String> MALE = Set.of("м", "муж", "мужской", "мужчина", "m", "male", "man");

    /** By how the words begin, the first that fits; «не пришёл» stands before «пришёл». */
    private static final List<Map.Entry<String, VisitStatus>> STATUSES = List.of(
            Map.entry("не приш", VisitStatus.NO_SHOW),
            Map.entry("клиент не приш", VisitStatus.NO_SHOW),
            Map.entry("пациент не приш", VisitStatus.NO_SHOW),
            Map.entry("не яв", VisitStatus.NO_SHOW),
            Map.entry("неяв", VisitStatus.NO_SHOW),
            Map.entry("no show", VisitStatus.NO_SHOW),
            Map.entry("noshow", VisitStatus.NO_SHOW),
            Map.entry("missed", VisitStatus.NO_SHOW),
            Map.entry("отмен", VisitStatus.CANCELLED),
            Map.entry("отказ", VisitStatus.CANCELLED),
            Map.entry("удал", VisitStatus.CANCELLED),
            Map.entry("возврат", VisitStatus.CANCELLED),
            Map.entry("refund", VisitStatus.CANCELLED),
            Map.entry("cancel", VisitStatus.CANCELLED),
            Map.entry("заплан", VisitStatus.PLANNED),
            Map.entry("ожида", VisitStatus.PLANNED),
            Map.entry("подтвер", VisitStatus.PLANNED),
            Map.entry("клиент подтвер", VisitStatus.PLANNED),
            Map.entry("пациент подтвер", VisitStatus.PLANNED),
            Map.entry("назнач", VisitStatus.PLANNED),
            Map.entry("записан", VisitStatus.PLANNED),
            Map.entry("предстоит", VisitStatus.PLANNED),
            Map.entry("planned", VisitStatus.PLANNED),
            Map.entry("scheduled", VisitStatus.PLANNED),
            Map.entry("booked", VisitStatus.PLANNED),
            Map.entry("confirmed", VisitStatus.PLANNED),
            Map.entry("pending", VisitStatus.PLANNED),
            Map.entry("заверш", VisitStatus.COMPLETED),
            Map.entry("выполн", VisitStatus.COMPLETED),
            Map.entry("состоял", VisitStatus.COMPLETED),
            Map.entry("визит состоял", VisitStatus.COMPLETED),
            Map.entry("приш", VisitStatus.COMPLETED),
            Map.entry("клиент приш", VisitStatus.COMPLETED),
            Map.entry("пациент приш", VisitStatus.COMPLETED),
            Map.entry("принят", VisitStatus.COMPLETED),
            Map.entry("оказан", VisitStatus.COMPLETED),
            Map.entry("проведен", VisitStatus.COMPLETED),
            Map.entry("оплачен", VisitStatus.COMPLETED),
            Map.entry("закрыт", VisitStatus.COMPLETED),
            Map.entry("complete", VisitStatus.COMPLETED),
            Map.entry("done", VisitStatus.COMPLETED),
            Map.entry("finished", VisitStatus.COMPLETED),
            Map.entry("arrived", VisitStatus.COMPLETED),
            Map.entry("attended", VisitStatus.COMPLETED),
            Map.entry("visited", VisitStatus.COMPLETED));

    private Words() {}

    static @Nullable Boolean yesOrNo(String text) {
        String word = folded(text);
        return YES.contains(word) ? Boolean.TRUE : NO.contains(word) ? Boolean.FALSE : null;
    }

    static @Nullable Sex sex(String text) {
        String word = folded(text);
        return FEMALE.contains(word) ? Sex.FEMALE : MALE.contains(word) ? Sex.MALE : null;
    }

    static @Nullable VisitStatus status(String text) {
        String words = folded(text).replace('-', ' ').replace('_', ' ');
        for (Map.Entry<String, VisitStatus> status : STATUSES) {
            if (words.startsWith(status.getKey())) {
                return status.getValue();
            }
        }
        return null;
    }

    private static String folded(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
        return word.length() > 1 && word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }
}
