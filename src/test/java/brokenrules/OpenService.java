package brokenrules;

public class OpenService {
    public String everybodyMayRead() {
        return "";
    }
}
