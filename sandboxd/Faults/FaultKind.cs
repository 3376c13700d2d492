namespace Sandboxd.Faults;

/// <summary>What goes wrong. The first five befall requests, the others sandboxes.</summary>
internal enum FaultKind
{
    /// <summary>The request waits before it is handled.</summary>
    Delay,

    /// <summary>429, with Retry-After when asked for.</summary>
    Throttle,

    /// <summary>A given status and body instead of handling the request.</summary>
    Respond,

    /// <summary>The request is handled, and then answered with a given status and body.</summary>
    RespondAfter,

    /// <summary>The request is handled, and the connection is cut instead of an answer.</summary>
    LoseAnswer,

    /// <summary>Stays PENDING for longer.</summary>
    SlowPending,

    /// <summary>Stays PENDING with an image build under way.</summary>
    ImageBuild,

    /// <summary>Stays PROVISIONING for longer.</summary>
    SlowProvisioning,

    /// <summary>Is RUNNING for a while before the gateway knows it.</summary>
    GatewayLate,

    /// <summary>Ends in ERROR as its image cannot be pulled.</summary>
    ImagePullFailed,

    /// <summary>Ends in ERROR while it starts.</summary>
    DiesStarting,

    /// <summary>Ends as out of memory, some time after RUNNING.</summary>
    Oom,

    /// <summary>Reaches the end of its lifetime early.</summary>
    EarlyTimeout,

    /// <summary>Its main process ends, some time after RUNNING.</summary>
    Exit,

    /// <summary>Cannot be deleted before it is RUNNING.</summary>
    RefuseDelete,

    /// <summary>Its ports cannot be exposed, as in most regions of the service.</summary>
    RefuseExpose,

    /// <summary>Its ports answer only some time after they were exposed.</summary>
    PortLate,

    /// <summary>Is PAUSED some time after RUNNING: listed, and nothing can be done in it.</summary>
    Pause,
}
