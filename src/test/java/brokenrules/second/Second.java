package brokenrules.second;

import brokenrules.first.First;

public class Second {
    First knowsBack;
}
