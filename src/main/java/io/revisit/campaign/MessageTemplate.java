package io.revisit.campaign;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A text with placeholders. Only plain ones are allowed: no sections, no includes, no HTML. */
final class MessageTemplate {

    private static final Mustache.Compiler COMPILER =
            Mustache.compiler().escapeHTML(false).strictSections(true);

    private MessageTemplate() {}

    /** What is wrong with the text. */
    static List<CampaignProblem> problems(String text) {
        try {
            return namesIn(COMPILER.compile(text)).stream()
                    .filter(name -> Placeholder.named(name).isEmpty())
                    .distinct()
                    .<CampaignProblem>map(CampaignProblem.UnknownPlaceholder::new)
                    .toList();
        } catch (MustacheException e) {
            return List.of(new CampaignProblem.BrokenTemplate());
        }
    }

    /** The names that stand in placeholders; none in a broken text. */
    static List<String> names(String text) {
        try {
            return namesIn(COMPILER.compile(text));
        } catch (MustacheException e) {
            return List.of();
        }
    }

    /**
     * The text for one patient.
     *
     * @param values asked for each placeholder that stands in it
     */
    static String fill(String text, Function<Placeholder, String> values) {
        Mustache.CustomContext context = name -> values.apply(
                Placeholder.named(name).orElseThrow(() -> new IllegalArgumentException("No placeholder " + name)));
        return COMPILER.compile(text).execute(context);
    }

    private static List<String> namesIn(Template template) {
        List<String> names = new ArrayList<>();
        template.visit(new Mustache.Visitor() {
            @Override
            public void visitText(String text) {
                if (text.contains("{{") || text.contains("}}")) {
                    throw new MustacheException("Braces that do not match");
                }
            }

            @Override
            public void visitVariable(String name) {
                names.add(name);
            }

            @Override
            public boolean visitInclude(String name) {
                throw new MustacheException("Includes are not allowed");
            }

            @Override
            public boolean visitSection(String name) {
                throw new MustacheException("Sections are not allowed");
            }

            @Override
            public boolean visitInvertedSection(String name) {
                throw new MustacheException("Sections are not allowed");
            }
        });
        return names;
    }
}
