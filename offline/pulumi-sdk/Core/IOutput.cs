namespace Pulumi;

/// <summary>An output whose type is not known to the code that reads it, such as the serializer.</summary>
internal interface IOutput
{
    Task<OutputData<object?>> GetDataAsync();
}
