namespace Sandboxes.Resources.Sandbox.Waiting;

/// <summary>What a look at a sandbox's status says about going on.</summary>
internal enum Readiness
{
    /// <summary>Not up yet, and there is time.</summary>
    KeepWaiting,

    /// <summary>Its machine image is being built, and there is time for that.</summary>
    BuildingImage,

    /// <summary>It runs: see whether it answers.</summary>
    Probe,

    /// <summary>It runs and answered.</summary>
    Ready,

    /// <summary>It ended.</summary>
    Ended,

    /// <summary>The cloud knows it no more.</summary>
    Vanished,

    /// <summary>It did not run within the boot budget.</summary>
    BootTooSlow,

    /// <summary>Its image was not built within its budget.</summary>
    ImageBuildTooSlow,

    /// <summary>It runs, and did not answer within the budget.</summary>
    Silent,

    /// <summary>The user's total is used up.</summary>
    OutOfTime,

    /// <summary>The user interrupted the run.</summary>
    Stopped,

    /// <summary>The cloud refuses to be asked.</summary>
    Refused,
}
