/** One class that breaks each architecture rule, outside the application's packages so that nothing starts it. */
package brokenrules;
