namespace Sandboxes.Clouds.Http;

/// <summary>What a repeated request would do; decides when it may be repeated.</summary>
internal enum RequestEffect
{
    /// <summary>Changes nothing: GET, and POSTs that only ask.</summary>
    Read,

    /// <summary>Changes something, and twice is the same as once: PUT, DELETE, a POST under an idempotency key.</summary>
    Repeatable,

    /// <summary>Twice is not the same as once.</summary>
    Once,
}
