package io.revisit.dataimport.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which parts a part of a workbook names, and what they are to it. */
final class Relationships {
    static final Relationships NONE = new Relationships();

    private static final int MOST = 10_000;

    private record Relationship(String id, String type, String target) {}

    private final List<Relationship> all = new ArrayList<>();

    private Relationships() {}

    /**
     * @param part null when nothing is related
     * @param folder of the part that these belong to, with / at its end
     */
    static Relationships read(@Nullable XmlPart part, String folder) throws IOException {
        Relationships read = new Relationships();
        if (part == null) {
            return read;
        }
        try (part) {
            while (part.next()) {
                if (part.isStart("Relationship") && read.all.size() < MOST) {
                    read.add(part, folder);
                }
            }
        }
        return read;
    }

    private void add(XmlPart part, String folder) {
        String id = part.attribute("Id");
        String type = part.attribute("Type");
        String target = part.attribute("Target");
        if (id != null && type != null && target != null && !"External".equals(part.attribute("TargetMode"))) {
            all.add(new Relationship(id, type.substring(type.lastIndexOf('/') + 1), inside(folder, target)));
        }
    }

    private static String inside(String folder, String target) {
        String path = target.replace('\\', '/').toLowerCase(Locale.ROOT);
        if (path.startsWith("/")) {
            return path.substring(1);
        }
        return path.startsWith("./") ? folder + path.substring(2) : folder + path;
    }

    /** The name of the first part that is this, or null. */
    @Nullable
    String firstOf(String type) {
        return all.stream()
                .filter(one -> one.type().equals(type))
                .map(Relationship::target)
                .findFirst()
                .orElse(null);
    }

    /** Names of the parts that are this, by id. */
    Map<String, String> byId(String type) {
        Map<String, String> targets = new LinkedHashMap<>();
        all.stream().filter(one -> one.type().equals(type)).forEach(one -> targets.put(one.id(), one.target()));
        return targets;
    }
}
