namespace Sandboxes.Offline.Config;

/// <summary>How <c>pulumi:autonaming</c> names resources.</summary>
internal enum AutonamingMode
{
    Default,
    Verbatim,
    Pattern,
    Disabled,
}
