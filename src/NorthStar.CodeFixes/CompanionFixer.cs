using Microsoft.CodeAnalysis.CodeFixes;
using NorthStar.CodeFixes.Editing;
using NorthStar.CodeFixes.Sites;
using NorthStar.Generators.Parsing;

namespace NorthStar.CodeFixes;

/// <summary>Offers companions of a core action: metrics of other roles that serve it.</summary>
internal abstract class CompanionFixer(params string[] diagnosticIds) : AnnotationFixer(diagnosticIds)
{
    protected sealed override async Task OfferAsync(CodeFixContext context, AnnotationSite site)
    {
        if (site.Name == RoleChange.CoreAction && site.FindDeclaration(context.CancellationToken) is { } metric &&
            MetricRehearsal.CadenceOf(metric, site.Compilation, context.CancellationToken) is { } cadence)
        {
            await OfferAsync(context, site, metric, cadence).ConfigureAwait(false);
        }
    }

    /// <param name="cadence">That of the core action, which its companions get as well.</param>
    protected abstract Task OfferAsync(CodeFixContext context, AnnotationSite site, Declaration metric, string cadence);

    /// <summary>Offers the first few of the events that can be declared.</summary>
    protected static async Task OfferFirstAsync(
        CodeFixContext context,
        IEnumerable<UnmeasuredEvent> events,
        int most,
        Func<UnmeasuredEvent, Task<CodeEdit?>> declareAsync,
        Func<UnmeasuredEvent, (string Title, string Key)> describe)
    {
        int offered = 0;
        foreach (UnmeasuredEvent candidate in events)
        {
            if (await declareAsync(candidate).ConfigureAwait(false) is not { } edit)
                continue;
            (string title, string key) = describe(candidate);
            context.Offer(title, key, edit);
            if (++offered == most)
                break;
        }
    }
}
