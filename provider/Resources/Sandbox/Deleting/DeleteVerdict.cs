namespace Sandboxes.Resources.Sandbox.Deleting;

/// <summary>What a look during a delete says about going on.</summary>
internal enum DeleteVerdict
{
    /// <summary>It is gone, or will never run again.</summary>
    Gone,

    /// <summary>The delete is accepted: look again.</summary>
    LookAgain,

    /// <summary>The cloud cannot delete it yet, or still shows it long after: ask again.</summary>
    AskAgain,

    /// <summary>It cannot be deleted.</summary>
    Refused,
}
