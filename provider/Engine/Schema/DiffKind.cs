namespace Sandboxes.Engine.Schema;

/// <summary>How one value differs. The numbers are the wire's (<c>PropertyDiff.Kind</c>, protocol reference 1.2).</summary>
public enum DiffKind
{
    /// <summary>It was not there.</summary>
    Add = 0,

    /// <summary>It was not there, and its coming replaces the resource.</summary>
    AddReplace = 1,

    /// <summary>It is no longer there.</summary>
    Delete = 2,

    /// <summary>It is no longer there, and its going replaces the resource.</summary>
    DeleteReplace = 3,

    /// <summary>It is another, or may be when one side is unknown.</summary>
    Update = 4,

    /// <summary>It is another, or may be, and that replaces the resource.</summary>
    UpdateReplace = 5,
}
