package io.revisit.staffbonus;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Schemes and tiers as stored: a frozen month keeps its scheme whole. */
final class SchemeJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private SchemeJson() {}

    static String write(BonusScheme scheme) {
        return MAPPER.writeValueAsString(scheme);
    }

    static BonusScheme readScheme(String json) {
        return MAPPER.readValue(json, BonusScheme.class);
    }

    static String write(Tiers tiers) {
        return MAPPER.writeValueAsString(tiers.steps());
    }

    static Tiers readTiers(String json) {
        return new Tiers(MAPPER.readValue(json, new TypeReference<List<Tier>>() {}));
    }
}
