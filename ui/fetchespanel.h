// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pastfetch.h"

#include <QWidget>

class LedgerModel;
class PastFetchesModel;
class QAction;
class QLabel;
class QStackedWidget;
class QTableView;

/// The past fetches of the chosen connection, and the parts of the one that is chosen among them. Says what is wished,
/// and asks before something is deleted.
class FetchesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit FetchesPanel(QWidget *parent = nullptr);

    /// Whose fetches follow; empty: no connection is chosen. They are not known yet.
    void setConnection(const QString &name);
    /// Which of the fetches that follow is shown in the window (0: none); another one than before gets selected.
    void setShown(qint64 id);
    /// Newest first; `diskBytes`: of all of them; `problem`: why the list is not whole. What is selected stays so.
    void setFetches(const std::vector<PastFetch> &fetches, qint64 diskBytes, const QString &problem = {});
    bool isEmpty() const;
    /// In which times are shown.
    void setZone(const Zone &zone);
    /// The keyboard goes to the list.
    void focusList();

signals:
    void openRequested(qint64 id);
    /// It goes on where it stopped.
    void resumeRequested(qint64 id);
    /// Its days are wished once more, all anew.
    void freshRequested(qint64 id);
    void exportRequested(qint64 id);
    /// The person has agreed already.
    void deleteRequested(const QList<qint64> &ids);

private:
    QAction *addAction(const QString &name, const QString &text, void (FetchesPanel::*act)());
    QWidget *makeBar();
    void fitColumns();
    void showChosen();
    std::vector<PastFetch> selected() const;
    void open();
    void resume();
    void askAnew();
    QWidget *titled(QLabel *title, QTableView *table);
    void exportChosen();
    void askToDelete();
    void showSummary();

    PastFetchesModel *m_fetches;
    LedgerModel *m_parts;
    QTableView *m_list;
    QTableView *m_partList;
    QStackedWidget *m_pages;
    QLabel *m_empty;
    QLabel *m_summary;
    QLabel *m_partsTitle;
    QAction *m_open;
    QAction *m_resume;
    QAction *m_fresh;
    QAction *m_export;
    QAction *m_delete;
    QString m_connection;
    QString m_problem;
    qint64 m_diskBytes = 0;
    Zone m_zone;
    qint64 m_shown = 0;
    bool m_selectsShown = false;
};
