package brokenrules.first;

import brokenrules.second.Second;

public class First {
    Second knows = new Second();
}
