namespace Pulumi;

/// <summary>The options of a whole stack.</summary>
public class StackOptions;
