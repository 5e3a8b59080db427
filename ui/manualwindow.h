// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QWidget>

class QLabel;
class QLayout;
class QLineEdit;
class QTextBrowser;
class QTreeWidget;
class QTreeWidgetItem;
class QUrl;

/// The user manual: contents at the left, text at the right, a search field above.
class ManualWindow : public QWidget
{
    Q_OBJECT

public:
    explicit ManualWindow(QWidget *parent = nullptr);

    /// Shows `markdown`; links to `#heading-in-lower-case` lead to the heading.
    void setMarkdown(const QString &markdown);
    /// Scrolls to the heading with this text or anchor; nothing happens if there is none.
    void showSection(const QString &heading);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLayout *createSearchRow();
    void styleTables();
    void fillContents();
    void followLink(const QUrl &url);
    void wrapCode();
    void fitContents();
    void followReading();
    void showItem(const QTreeWidgetItem *item);
    void findNext(bool backward);

    QString m_markdown;
    /// The entries in the order of the text.
    QList<QTreeWidgetItem *> m_headings;
    /// The text goes where an entry was chosen, and not the other way round.
    bool m_goesThere = false;
    QTreeWidget *m_contents;
    QTextBrowser *m_text;
    QLineEdit *m_search;
    QLabel *m_notFound;
    QHash<QString, QTreeWidgetItem *> m_anchors;
};
