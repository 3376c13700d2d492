namespace Sandboxes.Clouds.Prime.Calls;

/// <summary>What an answer to a delete means.</summary>
internal enum DeleteVerdict
{
    /// <summary>It is being deleted.</summary>
    Accepted,

    /// <summary>An earlier try, whose answer was lost, deleted it.</summary>
    AcceptedBefore,

    /// <summary>It was gone before we asked.</summary>
    GoneBefore,

    /// <summary>Refused while it is in its present state, as while it is provisioned: asking again is of use.</summary>
    NotNow,

    /// <summary>Refused or failed.</summary>
    Failed,
}
