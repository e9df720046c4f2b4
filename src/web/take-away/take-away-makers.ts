/*
 * What makes files to be taken away is fetched when it is asked for, or in an idle moment before.
 */

export const annotationMakers = () => import("../../model/annotations.ts");
export const citationMakers = () => import("../../model/citation.ts");
export const pictureMakers = () => import("./chart-picture.ts");
