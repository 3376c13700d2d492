namespace Sandboxes.Engine.Schema;

/// <summary>A number accepted outside the range.</summary>
/// <param name="Number">The number, such as -1.</param>
/// <param name="Meaning">What it is good for: <c>for no limit</c>.</param>
public sealed record AlsoAccepted(double Number, string Meaning);
