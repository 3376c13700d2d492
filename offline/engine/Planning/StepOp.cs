namespace Sandboxes.Offline.Planning;

/// <summary>What a step does to a resource.</summary>
internal enum StepOp
{
    Same,
    Create,
    Update,
    Delete,

    /// <summary>The logical replacement that users see; its parts are the two below.</summary>
    Replace,
    CreateReplacement,
    DeleteReplaced,
    Read,
    Refresh,
    Import,

    /// <summary>Forgets a resource that is gone already or was never managed.</summary>
    Forget,
}
