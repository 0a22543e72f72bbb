/** RFC 6266: to be saved and never shown in the page; the name in UTF-8, and one in ASCII for who cannot read that. */
export const savedAs = (name: string): string => {
  const plain = name.replaceAll(/[^\x20-\x7e]|["%\\]/g, '_');
  const exact = encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
};
