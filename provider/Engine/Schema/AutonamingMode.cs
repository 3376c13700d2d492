namespace Sandboxes.Engine.Schema;

/// <summary>What the engine asks of automatic names. The numbers are the wire's (<c>AutonamingOptions.Mode</c>, protocol reference 1.2).</summary>
public enum AutonamingMode
{
    /// <summary>The proposed name may be adapted.</summary>
    Propose = 0,

    /// <summary>The proposed name is taken as it is.</summary>
    Enforce = 1,

    /// <summary>No automatic names: the program must give one.</summary>
    Disable = 2,
}
