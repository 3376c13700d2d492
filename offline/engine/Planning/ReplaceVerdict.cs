namespace Sandboxes.Offline.Planning;

/// <summary>Whether a resource is replaced, and in which order.</summary>
internal static class ReplaceVerdict
{
    /// <param name="diff">What the provider says, options applied.</param>
    /// <param name="wanted">The user's <c>deleteBeforeReplace</c>; null leaves it to the provider.</param>
    /// <param name="namesAreFixed">Whether old and new would have the same name.</param>
    public static ReplaceOrder Of(ResourceDiff diff, bool? wanted, bool namesAreFixed)
    {
        if (!diff.Replaces)
            return ReplaceOrder.None;
        return wanted ?? (diff.DeleteBeforeReplace || namesAreFixed) ? ReplaceOrder.DeleteFirst : ReplaceOrder.CreateFirst;
    }
}
